import { expect, test } from "vitest"
import { grown } from "./grown-model.ts"

const model = {
  smithy: "2.0",
  shapes: {
    "a.b#List": { type: "list", member: { target: "a.b#Item" } },
    "a.b#Item": { type: "string", traits: { "smithy.api#length": { min: 1 } } },
  },
}

test("a model stays as it is", () => {
  expect(JSON.parse(grown(JSON.stringify(model), 1))).toEqual(model)
})

test("copies refer to themselves", () => {
  expect(JSON.parse(grown(JSON.stringify(model), 2))).toEqual({
    smithy: "2.0",
    shapes: {
      ...model.shapes,
      "a.b.copy1#List": { type: "list", member: { target: "a.b.copy1#Item" } },
      "a.b.copy1#Item": { type: "string", traits: { "smithy.api#length": { min: 1 } } },
    },
  })
})
