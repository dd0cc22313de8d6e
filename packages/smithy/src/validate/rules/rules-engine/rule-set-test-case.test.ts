import { expect, test } from "vitest"
import { findingsOfRules } from "./testing.ts"

const check = (rule: string, ...tests: readonly string[]) => {
  const parameters = '{ A: { type: "string", documentation: "What" } }'
  const trait = `@smithy.rules#endpointTests(version: "1.0", testCases: [${tests.join(", ")}])`
  return findingsOfRules("RuleSetTestCase", `parameters: ${parameters}, rules: [${rule}]`, `${trait}\nservice S {}`)
}

const rule = `{
  type: "endpoint", conditions: [{ fn: "isSet", argv: [{ ref: "A" }] }]
  endpoint: { url: "https://{A}", headers: { h: ["{A}"] } }
}`

test("tests pass", () => {
  const passes = '{ params: { A: "a" }, expect: { endpoint: { url: "https://a", headers: { h: ["a"] } } } }'
  expect(check(rule, passes)).toEqual([])
})

test("tests that fail are reported, each failure once", () => {
  const wrong = '{ documentation: "Doc", params: { A: "a" }, expect: { endpoint: { url: "https://a" } } }'
  const found = '{"endpoint":{"url":"https://a","headers":{"h":["a"]},"properties":{}}}'
  expect(check(rule, wrong, wrong, '{ expect: { error: "No" } }')).toEqual([
    `ERROR RuleSetTestCase a#S: The test "Doc" fails: it leads to ${found}`,
    "ERROR RuleSetTestCase a#S: A test fails: No rule matches",
  ])
})

test("of tests that need the partitions of AWS the end is not known", () => {
  const aws = '{ type: "error", conditions: [{ fn: "aws.partition", argv: ["r"] }], error: "x" }'
  expect(check(aws, '{ expect: { error: "y" } }')).toEqual([])
})
