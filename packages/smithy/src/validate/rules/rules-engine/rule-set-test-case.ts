import { evaluateRuleSet, type Resolution } from "../../../rules-engine/evaluate.ts"
import type { RuleSet } from "../../../rules-engine/rule-set.ts"
import { MissingPartitionsError, RulesError } from "../../../rules-engine/rules-error.ts"
import { equalNodes } from "../../../syntax/equal-nodes.ts"
import { type Node, property } from "../../../syntax/node.ts"
import type { Rule } from "../../rule.ts"
import { type EndpointTest, endpointTestsId, testsOf } from "./endpoint-tests.ts"
import { ruleSourcesOf } from "./rule-sources.ts"

/** The tests of rules must pass. How those end that need the partitions of AWS is not known here. */
export const ruleSetTestCase: Rule = (model, report) => {
  for (const { service, ruleSet } of ruleSourcesOf(model)) {
    const trait = service.traits.get(endpointTestsId)
    if (!ruleSet || !trait) continue
    const reported = new Set<string>()
    for (const test of testsOf(service)) {
      const failure = failureOf(ruleSet, test)
      if (failure === undefined || reported.has(failure)) continue
      reported.add(failure)
      const title = test.documentation === undefined ? "A test" : `The test "${test.documentation}"`
      const message = `${title} fails: ${failure}`
      report({ severity: "ERROR", id: "RuleSetTestCase", shape: service, span: trait.span, message })
    }
  }
}

/** Why a test fails, if it is known that it does. */
function failureOf(ruleSet: RuleSet, test: EndpointTest): string | undefined {
  try {
    const resolution = evaluateRuleSet(ruleSet, test.params)
    return isExpected(resolution, test) ? undefined : `it leads to ${JSON.stringify(resolution)}`
  } catch (error) {
    if (error instanceof MissingPartitionsError) return undefined
    if (error instanceof RulesError) return error.message
    throw error
  }
}

function isExpected(resolution: Resolution, { expectedError, expectedEndpoint }: EndpointTest): boolean {
  if ("error" in resolution) return resolution.error === expectedError
  if (!expectedEndpoint) return false
  const { url, headers, properties } = resolution.endpoint
  const expected = (key: string): Node => property(expectedEndpoint, key) ?? {}
  return (
    url === expected("url") &&
    equalNodes(headers, expected("headers")) &&
    equalNodes(properties, expected("properties"))
  )
}
