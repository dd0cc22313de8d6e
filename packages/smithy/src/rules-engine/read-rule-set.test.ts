import { describe, expect, test } from "vitest"
import type { Node } from "../syntax/node.ts"
import { readRuleSet } from "./read-rule-set.ts"
import { call, complaintOf, errorRule, ruleSetOf } from "./testing.ts"

const region = { type: "string", required: true, documentation: "Where" }

describe("readRuleSet", () => {
  test("reads parameters, conditions and endpoints", () => {
    const endpoint = { url: "https://{Region}", headers: { x: ["{Region}"] }, properties: { list: [true, 1] } }
    const rule = {
      type: "endpoint",
      conditions: [{ ...Object(call("split", "a", "b", 0)), assign: "parts" }],
      endpoint,
    }
    const { version, parameters, rules } = readRuleSet(ruleSetOf({ Region: region }, rule))
    expect(version).toEqual({ major: 1, minor: 1 })
    expect(parameters).toEqual([{ name: "Region", type: "string", required: true, documentation: "Where" }])
    expect(rules).toMatchObject([
      {
        type: "endpoint",
        conditions: [{ call: { name: "split", place: "rules.0.conditions.0" }, assign: "parts" }],
        endpoint: { url: { parts: ["https://", { kind: "reference", name: "Region" }] } },
      },
    ])
  })

  test.each<[Node, string]>([
    [null, ": Expected an object, found null"],
    [{ parameters: {}, rules: [] }, ": `version` is missing"],
    [{ version: "one", parameters: {}, rules: [] }, 'version: "one" is no version; they look like 1.0'],
    [{ version: "1.0", parameters: {}, rules: {} }, "rules: Expected a list, found a value of type object"],
    [
      ruleSetOf({ a: { type: "int" } }),
      "parameters.a.type: There is no type `int` of parameters, only string, boolean, stringArray",
    ],
    [
      ruleSetOf({ a: { type: "string", kind: 1 } }),
      "parameters.a: There can be no `kind` here, only type, required, default, builtIn, documentation, deprecated",
    ],
    [
      ruleSetOf({ a: { type: "string", default: "x" } }),
      "parameters.a: The parameter `a` has a default, so it must be `required` as well",
    ],
    [
      ruleSetOf({ a: { type: "boolean", required: true, default: "x" } }),
      "parameters.a.default: Expected a boolean, found a value of type string",
    ],
    [
      ruleSetOf({}, { type: "x", conditions: [] }),
      "rules.0: There are no rules of type `x`, only endpoint, error and tree",
    ],
    [ruleSetOf({}, errorRule({})), "rules.0.error: Expected an object with either `ref` or `fn`"],
    [ruleSetOf({}, errorRule(1.5)), "rules.0.error: Expected an integer, found a value of type number"],
    [
      ruleSetOf({}, errorRule("x", call("isSett"))),
      "rules.0.conditions.0.fn: There is no function `isSett`; did you mean `isSet`?",
    ],
    [ruleSetOf({}, errorRule("x", call("getAttr", "x"))), "rules.0.conditions.0: `getAttr` takes a value and a path"],
  ])("refuses %j", (node, complaint) => {
    expect(complaintOf(() => readRuleSet(node))).toBe(complaint)
  })
})
