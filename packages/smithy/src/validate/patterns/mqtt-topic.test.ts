import { expect, test } from "vitest"
import { parseTopic } from "./mqtt-topic.ts"

test("a topic has levels, which may be empty, and labels", () => {
  expect(parseTopic("/things/{id}/")).toEqual([
    { kind: "literal", text: "" },
    { kind: "literal", text: "things" },
    { kind: "label", text: "id" },
    { kind: "literal", text: "" },
  ])
})

test.each([
  ["", "A topic must not be empty"],
  ["a/#", "A topic must not have wildcards (`#`, `+`)"],
  ["a/x{id}", "A label must be a whole level, and `x{id}` holds only a part of one"],
  ["a/{}", "`` is no name for a label"],
  ["{a}/{b}/{a}", "The label `a` appears twice"],
])("refuses %s", (topic, problem) => {
  expect(parseTopic(topic)).toBe(problem)
})
