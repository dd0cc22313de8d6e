import { expect, test } from "vitest"
import { aggregate, modelOf, operation } from "./testing.ts"
import { shapesWith } from "./trait-index.ts"

test("finds shapes and members by their traits, in order", () => {
  const model = modelOf(
    aggregate("structure", "a#S", { m: ["smithy.api#String", { tags: [] }], n: "smithy.api#String" }),
    operation("a#O", {}, { tags: [], readonly: {} }),
  )
  expect(shapesWith(model, "smithy.api#tags").map(({ id }) => id)).toEqual(["a#S$m", "a#O"])
  expect(shapesWith(model, "smithy.api#readonly").map(({ id }) => id)).toEqual(["a#O"])
  expect(shapesWith(model, "a#constructor")).toEqual([])
})
