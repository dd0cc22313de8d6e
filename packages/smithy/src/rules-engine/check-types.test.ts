import { describe, expect, test } from "vitest"
import type { Node } from "../syntax/node.ts"
import { readRuleSet } from "./read-rule-set.ts"
import { call, complaintOf, errorRule, ruleSetOf } from "./testing.ts"

const parameters = {
  Name: { type: "string" },
  Region: { type: "string", required: true },
  Fast: { type: "boolean", required: true },
  Names: { type: "stringArray" },
}
const name = { ref: "Name" }
const fast = { ref: "Fast" }
const assigned = (condition: Node, assign: string): Node => ({ ...Object(condition), assign })

function check(...rules: readonly Node[]): string | undefined {
  return complaintOf(() => readRuleSet(ruleSetOf(parameters, ...rules)))
}

describe("types", () => {
  test.each<readonly [string, Node]>([
    ["isSet shows that there is a value", errorRule("{Name}", call("isSet", name))],
    ["so does an assignment", errorRule("{url#path}", assigned(call("parseURL", "{Region}"), "url"))],
    [
      "what a tree knows its rules know",
      { type: "tree", conditions: [call("isSet", name)], rules: [errorRule("{Name}")] },
    ],
    ["coalesce with a default has a value", errorRule("{x}", assigned(call("coalesce", name, "y"), "x"))],
    ["ite has a value when both have", errorRule("{x}", assigned(call("ite", fast, "a", ""), "x"))],
    [
      "items are optional",
      errorRule("{x}", call("isSet", { ref: "Names" }), assigned(call("getAttr", { ref: "Names" }, "[0]"), "x")),
    ],
  ])("%s", (_, rule) => {
    expect(check(rule)).toBeUndefined()
  })

  test.each<readonly [Node, string]>([
    [
      errorRule("{Name}"),
      "rules.0.error: Expected a string, found optional string; `isSet` or an `assign` shows that there is a value",
    ],
    [errorRule("{Fast}"), "rules.0.error: Expected a string, found boolean"],
    [errorRule("{Nam}"), "rules.0.error: There is no `Nam` here; did you mean `Name`?"],
    [
      errorRule("{Name}", call("not", call("isSet", name))),
      "rules.0.error: Expected a string, found optional string; `isSet` or an `assign` shows that there is a value",
    ],
    [
      errorRule("x", call("isSet", { ref: "Region" })),
      "rules.0.conditions.0: `isSet`: It asks for what may have no value, and a string always has one",
    ],
    [errorRule("x", call("not", "a")), "rules.0.conditions.0: `not`: Its argument 1 has to be a boolean, found string"],
    [errorRule("x", call("not")), "rules.0.conditions.0: `not`: It takes 1 argument, found 0"],
    [
      errorRule("x", call("stringEquals", name, "a")),
      "rules.0.conditions.0: `stringEquals`: Its argument 1 has to be a string, found optional string; `isSet` or an `assign` shows that there is a value",
    ],
    [
      errorRule("x", call("coalesce", "a")),
      "rules.0.conditions.0: `coalesce`: It takes two arguments at least, found 1",
    ],
    [
      errorRule("x", call("coalesce", name, true)),
      "rules.0.conditions.0: `coalesce`: Its values have to be of one type, found string and boolean",
    ],
    [
      errorRule("x", call("ite", "a", "b", "c")),
      "rules.0.conditions.0: `ite`: Its condition has to be a boolean, found string; `coalesce` gives it a default",
    ],
    [
      errorRule("x", call("getAttr", { ref: "Region" }, "a")),
      "rules.0.conditions.0: `getAttr`: There is no `a` in a string",
    ],
    [
      errorRule("x", call("getAttr", { ref: "Region" }, "[0]")),
      "rules.0.conditions.0: `getAttr`: A string has no items",
    ],
    [
      errorRule("x", assigned(call("uriEncode", "a"), "Region")),
      "rules.0.conditions.0: There is a `Region` already, and it cannot get another value",
    ],
    [{ type: "tree", conditions: [], rules: [] }, "rules.0: A tree needs rules"],
    [
      { type: "endpoint", conditions: [], endpoint: { url: fast } },
      "rules.0.endpoint.url.ref: Expected a string, found boolean",
    ],
    [
      { type: "endpoint", conditions: [], endpoint: { url: "x", headers: { a: [true] } } },
      "rules.0.endpoint.headers.a.0: Expected a string, found boolean",
    ],
    [
      { type: "endpoint", conditions: [], endpoint: { url: "x", properties: { a: [{ b: "{c}" }] } } },
      "rules.0.endpoint.properties.a.0.b: There is no `c` here",
    ],
  ])("refuses %j", (rule, complaint) => {
    expect(check(rule)).toBe(complaint)
  })

  test("a rule does not know what the one before it knows", () => {
    expect(check(errorRule("{Name}", call("isSet", name)), errorRule("{Name}"))).toMatch(/^rules\.1\.error: /)
  })
})
