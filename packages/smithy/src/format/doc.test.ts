import { describe, expect, test } from "vitest"
import { block, group, indent, join, line, lineOrComma, lineOrNothing, render } from "./doc.ts"

const list = group(["[", indent([lineOrNothing, join(["one", "two"], lineOrComma)]), lineOrNothing, "]"])

describe("render", () => {
  test("lays a group out flat when it fits", () => {
    expect(render(list, 10)).toBe("[one, two]")
  })

  test("breaks every line of a group that does not fit", () => {
    expect(render(list, 9)).toBe("[\n    one\n    two\n]")
  })

  test("counts what stands before the group", () => {
    expect(render(["a", list], 10)).toBe("a[\n    one\n    two\n]")
  })

  test("breaks an outer group and leaves an inner one flat", () => {
    expect(render(group(["(", indent([lineOrNothing, list]), lineOrNothing, ")"]), 14)).toBe("([one, two])")
    expect(render(group(["(", indent([lineOrNothing, list]), lineOrNothing, ")"]), 11)).toBe(
      "(\n    [\n        one\n        two\n    ]\n)",
    )
  })

  test("measures a group up to the line break that it must have", () => {
    expect(render(group([lineOrNothing, block("{", ["a long item"], "}")]), 5)).toBe("{\n    a long item\n}")
  })

  test("does not indent empty lines", () => {
    expect(render(block("{", ["a", "b"], "}", [line, line]), 80)).toBe("{\n    a\n\n    b\n}")
  })
})
