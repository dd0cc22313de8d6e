import type { Rule } from "../../rule.ts"
import { conditionKeyValueTrait } from "./condition-key-value-trait.ts"
import { conditionKeysRule } from "./condition-keys.ts"
import { defineConditionKeysTrait } from "./define-condition-keys-trait.ts"
import { iamActionRule } from "./iam-action.ts"
import { iamResourceTrait } from "./iam-resource-trait.ts"
import { iamResourceTraitConflictingName } from "./iam-resource-trait-conflicting-name.ts"

/** What `aws.iam` asks for. A new rule is a file and a line here. */
export const awsIamRules: readonly Rule[] = [
  conditionKeyValueTrait,
  conditionKeysRule,
  defineConditionKeysTrait,
  iamActionRule,
  iamResourceTrait,
  iamResourceTraitConflictingName,
]
