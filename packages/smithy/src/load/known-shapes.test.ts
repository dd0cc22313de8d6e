import { expect, test } from "vitest"
import { KnownShapes } from "./known-shapes.ts"

function knownShapes(): KnownShapes {
  const known = new KnownShapes()
  for (const id of ["a#City", "b#Country", "smithy.api#required"]) known.add(id)
  return known
}

test("suggests shapes of the same namespace and of the prelude", () => {
  expect(knownShapes().similarTo("a#Ctiy")).toBe("a#City")
  expect(knownShapes().similarTo("a#requird")).toBe("smithy.api#required")
  expect(knownShapes().similarTo("a#Countri")).toBeUndefined()
})

test("stops to suggest when there are too many mistakes to read", () => {
  const known = knownShapes()
  const answers = Array.from({ length: 21 }, () => known.similarTo("a#Ctiy"))
  expect(answers.indexOf(undefined)).toBe(20)
})
