import { expect, test } from "vitest"
import { findings } from "./testing.ts"

test("traits of modules must be understood", () => {
  const statements = `
    @aws.api#arn(template: "/thing")
    resource R {}

    @smithy.mqtt#publish("a/{b")
    operation A {}

    @smithy.contracts#conditions(Broken: { expression: "a[", documentation: "?" })
    structure B {}

    @smithy.test#smokeTests([{ id: "right", expect: { success: {} } }, { id: "wrong", expect: {} }])
    operation C {}

    @smithy.waiters#waitable(Done: { acceptors: [{ state: "success", matcher: {} }] })
    operation D {}

    @aws.endpoints#standardPartitionalEndpoints(
        endpointPatternType: "aws_recommended"
        partitionEndpointSpecialCases: { aws: [{ endpoint: "https://example.com" }] }
    )
    service S {}`
  expect(findings("Model", statements).toSorted()).toEqual([
    "ERROR Model a#A: A label must be a whole level, and `{b` holds only a part of one: a/{b",
    "ERROR Model a#B: The JMESPath expression a[ cannot be read: at column 3, expected an index, `*` or `:`, found the end",
    "ERROR Model a#C: Each smoke test must expect `success` or `failure`",
    "ERROR Model a#D: Each `matcher` of a waiter must have one of `output`, `inputOutput`, `errorType`, `success`",
    "ERROR Model a#R: The template of an ARN must not begin with `/`: /thing",
    "ERROR Model a#S: Each special case must have an `endpoint` and a `region`",
  ])
})
