import { expect, test } from "vitest"
import { loadModel } from "../load/load-model.ts"
import { flattenMixins } from "./flatten-mixins.ts"
import { findShape } from "./model.ts"

test("what mixins bring becomes each shape's own, and the mixins are gone", () => {
  const text =
    '$version: "2.0"\nnamespace a\n@mixin @sensitive structure M { m: String }\nstructure S with [M] { s: String }'
  const flat = flattenMixins(loadModel([{ name: "test.smithy", text }]).model)
  expect(flat.shapes.has("a#M")).toBe(false)
  expect(findShape(flat, "a#S")).toMatchObject({ mixins: [] })
  expect(findShape(flat, "a#S")?.introducedTraits.has("smithy.api#sensitive")).toBe(true)
  expect(findShape(flat, "a#S$m")).toMatchObject({ target: "smithy.api#String", mixins: [] })
})
