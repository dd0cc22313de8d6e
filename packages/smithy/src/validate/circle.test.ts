import { expect, test } from "vitest"
import { findings } from "./testing.ts"

function ring(length: number): string {
  const names = Array.from({ length }, (_, index) => `L${index}`)
  return names.map((name, index) => `list ${name} { member: L${(index + 1) % length} }`).join("\n")
}

test("a short circle is told whole, a long one by its first step", () => {
  const why = "There must be a structure or union between"
  expect(findings("ShapeRecursion", ring(2))[0]).toBe(
    `ERROR ShapeRecursion a#L0: The list contains itself: \`a#L0$member\` → \`a#L1$member\`. ${why}`,
  )
  const long = findings("ShapeRecursion", ring(200))
  expect(long).toHaveLength(200)
  expect(long[0]).toBe(`ERROR ShapeRecursion a#L0: The list contains itself: \`a#L0$member\` → …. ${why}`)
})
