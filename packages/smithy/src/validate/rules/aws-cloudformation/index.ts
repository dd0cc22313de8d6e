import type { Rule } from "../../rule.ts"
import { cfnMutabilityTrait } from "./cfn-mutability-trait.ts"
import { cfnResourceProperty } from "./cfn-resource-property.ts"

/** What `aws.cloudformation` asks for. A new rule is a file and a line here. */
export const awsCloudformationRules: readonly Rule[] = [cfnMutabilityTrait, cfnResourceProperty]
