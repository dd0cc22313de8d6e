import type { Rule } from "../../rule.ts"
import { awsSpecialCaseEndpoint } from "./aws-special-case-endpoint.ts"
import { ruleSetAwsBuiltIn } from "./rule-set-aws-built-in.ts"

/** What `aws.endpoints` asks for, and AWS of `smithy.rules`. A new rule is a file and a line here. */
export const awsEndpointsRules: readonly Rule[] = [awsSpecialCaseEndpoint, ruleSetAwsBuiltIn]
