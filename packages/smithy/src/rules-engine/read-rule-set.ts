import type { Node } from "../syntax/node.ts"
import { checkTypes } from "./check-types.ts"
import { itemsOf, required } from "./read-node.ts"
import { readParameters } from "./read-parameters.ts"
import { readRule } from "./read-rule.ts"
import type { RuleSet } from "./rule-set.ts"
import { readVersion } from "./version.ts"

/**
 * Reads the value of `smithy.rules#endpointRuleSet`.
 *
 * @throws RulesError when it has not the form of rules, or calls functions with values of other types than they take
 */
export function readRuleSet(node: Node): RuleSet {
  const placed = { node, place: "" }
  const ruleSet = {
    version: readVersion(required(placed, "version")),
    parameters: readParameters(required(placed, "parameters")),
    rules: itemsOf(required(placed, "rules")).map(readRule),
  }
  checkTypes(ruleSet)
  return ruleSet
}
