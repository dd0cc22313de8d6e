import { describe, expect, test } from "vitest"
import { aggregate, modelOf } from "../../model/testing.ts"
import type { Node } from "../../syntax/node.ts"
import { sampleShape } from "./sample-shape.ts"

/** The length of a sample of a list with `@length`. */
function lengthOf(length: Node): number | undefined {
  const list = aggregate("list", "a#L", { member: "a#L" }, { length })
  const sample = sampleShape(modelOf(list), list)
  return sample.type === "array" ? sample.items.length : undefined
}

describe("sampleShape", () => {
  test.each<[Node, number]>([
    [{}, 2],
    [{ min: 5 }, 5],
    [{ min: 1 }, 2],
    [{ max: 1 }, 1],
    [{ max: 0 }, 0],
    [{ max: -1 }, 0],
    [{ min: 1_000_000_000 }, 100],
  ])("heeds @length %j", (length, expected) => {
    expect(lengthOf(length)).toBe(expected)
  })

  test("takes a member for anything that is met again below itself", () => {
    const tree = aggregate("structure", "a#Tree", { first: "a#Tree", second: "a#Tree" })
    const sample = sampleShape(modelOf(tree), tree)
    const second = sample.type === "object" ? sample.fields.get("second")?.() : undefined
    expect(second?.type).toBe("object")
    expect(second?.type === "object" && second.fields.get("first")?.().type).toBe("any")
  })

  test("takes what does not exist for anything", () => {
    const list = aggregate("list", "a#L", { member: "a#Missing" })
    expect(sampleShape(modelOf(list), list)).toEqual({ type: "array", items: [{ type: "any" }, { type: "any" }] })
  })
})
