import { expect, test } from "vitest"
import { canonicalJson } from "./canonical-json.ts"

test("equal nodes have the same text, whatever the order of their keys", () => {
  expect(canonicalJson({ b: [1, "x", null, true], a: { d: 10n, c: 1.5 } })).toBe(
    '{"a":{"c":1.5,"d":10},"b":[1,"x",null,true]}',
  )
  expect(canonicalJson({ a: 1, b: 2 })).toBe(canonicalJson({ b: 2, a: 1 }))
  expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]))
})
