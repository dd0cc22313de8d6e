import { findings } from "../../testing.ts"

/** For tests: what validation says, with `id`, of a service `a#S` with this rule set and other traits. */
export function findingsOfRules(
  id: string,
  ruleSet: string,
  rest = "service S { operations: [Do] }\noperation Do {}",
): string[] {
  return findings(id, `@smithy.rules#endpointRuleSet({ version: "1.1", ${ruleSet} })\n${rest}`)
}

/** For tests: a rule that always leads to an endpoint with this URL. */
export function endpointRule(url: string, properties = "{}"): string {
  return `{ type: "endpoint", conditions: [], endpoint: { url: "${url}", properties: ${properties} } }`
}
