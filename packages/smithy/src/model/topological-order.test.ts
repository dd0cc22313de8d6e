import { expect, test } from "vitest"
import { aggregate, modelOf } from "./testing.ts"
import { topologicalOrder } from "./topological-order.ts"

function order(...shapes: ReturnType<typeof aggregate>[]) {
  const { sorted, recursive } = topologicalOrder(modelOf(...shapes), shapes)
  return { sorted: sorted.map(({ id }) => id), recursive: [...recursive].map(({ id }) => id).sort() }
}

test("what a shape is made of comes before it", () => {
  const shapes = [
    aggregate("structure", "a#Top", { list: "a#List", leaf: "a#Leaf" }),
    aggregate("list", "a#List", { member: "a#Leaf" }),
    aggregate("structure", "a#Leaf", { text: "smithy.api#String" }),
  ]
  expect(order(...shapes)).toEqual({ sorted: ["a#Leaf", "a#List", "a#Top"], recursive: [] })
})

test("shapes in a circle are recursive, those that only lead to one are not", () => {
  const shapes = [
    aggregate("structure", "a#Start", { a: "a#A" }),
    aggregate("structure", "a#A", { b: "a#B" }),
    aggregate("list", "a#B", { member: "a#A" }),
    aggregate("structure", "a#Self", { self: "a#Self" }),
  ]
  const { sorted, recursive } = order(...shapes)
  expect(recursive).toEqual(["a#A", "a#B", "a#Self"])
  expect(sorted.at(-1)).toBe("a#Self")
  expect(sorted.indexOf("a#A")).toBeLessThan(sorted.indexOf("a#Start"))
})

test("a chain may be deeper than the call stack", () => {
  const length = 20_000
  const chain = Array.from({ length }, (_, at) => aggregate("structure", `a#S${at}`, { next: `a#S${at + 1}` }))
  expect(order(...chain).sorted[0]).toBe(`a#S${length - 1}`)
})
