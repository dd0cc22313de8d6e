import { expect, test } from "vitest"
import type { Definition } from "./definition.ts"
import { circleFrom, sortMixins } from "./sort-mixins.ts"

const span = { source: { name: "test.smithy", text: "" }, start: 0, end: 0 }

function definitions(mixins: Readonly<Record<string, string>>): ReadonlyMap<string, Definition> {
  const all = Object.entries(mixins).map(([id, ids]): [string, Definition] => {
    const references = [...ids].map((mixin) => ({ id: mixin, span }))
    return [id, { kind: "simple", type: "string", id, span, language: "2.0", mixins: references }]
  })
  return new Map(all)
}

test("puts each behind its mixins", () => {
  const { sorted, circular } = sortMixins(definitions({ a: "bc", b: "c", c: "", d: "a" }))
  expect(sorted.map(({ id }) => id)).toEqual(["c", "b", "a", "d"])
  expect(circular.size).toBe(0)
})

test("does not wait for a mixin that is unknown or named twice", () => {
  expect(sortMixins(definitions({ a: "x", b: "aa" })).sorted.map(({ id }) => id)).toEqual(["a", "b"])
})

test("finds those that go round in a circle, and those behind them", () => {
  const { sorted, circular } = sortMixins(definitions({ a: "b", b: "c", c: "a", d: "a", e: "" }))
  expect(sorted.map(({ id }) => id)).toEqual(["e"])
  expect([...circular.keys()]).toEqual(["a", "b", "c", "d"])
})

test("names the way round, and not too long a one", () => {
  const letters = "abcdefghijklmnop"
  const ring = definitions(Object.fromEntries([...letters].map((id, index) => [id, letters[(index + 1) % 16] ?? ""])))
  const first = ring.get("a")
  expect(first && circleFrom(first, ring)).toEqual([..."bcdefghijk"])
  const loop = definitions({ a: "a" })
  const self = loop.get("a")
  expect(self && circleFrom(self, loop)).toEqual([])
})
