import type { Rule } from "../../rule.ts"
import { authorizersTrait } from "./authorizers-trait.ts"
import { endpointConfigurationRule } from "./endpoint-configuration.ts"
import { gatewayResponsesCors } from "./gateway-responses-cors.ts"

/** What `aws.apigateway` asks for. A new rule is a file and a line here. */
export const awsApigatewayRules: readonly Rule[] = [authorizersTrait, endpointConfigurationRule, gatewayResponsesCors]
