import { expect, test } from "vitest"
import { partSpan, partSpanAmong } from "./part-span.ts"
import type { Span } from "./source.ts"

function spanIn(name: string, text: string, whole: string): Span {
  const start = text.indexOf(whole)
  return { source: { name, text }, start, end: start + whole.length }
}

function textOf(span: Span | undefined): string | undefined {
  return span?.source.text.slice(span.start, span.end)
}

const trait = '@tags(\n    // why\n    list: [1, { "a b": {deep: x} }]\n)'
const idl = spanIn("a.smithy", `$version: "2.0"\nnamespace a\n${trait}\nstring A`, trait)

test("finds parts of a trait's value", () => {
  expect(textOf(partSpan(idl, { path: [] }))).toBe(trait)
  expect(textOf(partSpan(idl, { path: ["list", "0"] }))).toBe("1")
  expect(textOf(partSpan(idl, { path: ["list", "1", "a b", "deep"] }))).toBe("x")
})

test("finds keys", () => {
  expect(textOf(partSpan(idl, { path: [], key: "list" }))).toBe("list")
  expect(textOf(partSpan(idl, { path: ["list", "1"], key: "a b" }))).toBe('"a b"')
})

test("takes the nearest part around what is not there", () => {
  expect(textOf(partSpan(idl, { path: ["list", "1", "c", "d"] }))).toBe('{ "a b": {deep: x} }')
  expect(textOf(partSpan(idl, { path: ["list", "0", "c"] }))).toBe("1")
  expect(textOf(partSpan(spanIn("a.smithy", "@sparse list A", "@sparse"), { path: ["x"] }))).toBe("@sparse")
  expect(textOf(partSpan(spanIn("a.smithy", "@a(", "@a("), { path: ["x"] }))).toBe("@a(")
})

test("finds parts of a plain value", () => {
  const value = spanIn("a.smithy", "metadata a = [[1], [2]]", "[[1], [2]]")
  expect(textOf(partSpan(value, { path: ["1", "0"] }))).toBe("2")
})

test("finds parts in JSON, of a property and of a value", () => {
  const property = spanIn("a.json", '{"traits": {"a#b": {"c": [true]}}}', '"a#b": {"c": [true]}')
  expect(textOf(partSpan(property, { path: ["c", "0"] }))).toBe("true")
  expect(textOf(partSpan(property, { path: [], key: "c" }))).toBe('"c"')
  expect(textOf(partSpan(spanIn("a.json", '{"a": "b"}', '"b"'), { path: [] }))).toBe('"b"')
})

test("finds items of lists that several sources give", () => {
  const spans = [spanIn("a.smithy", "[1, 2]", "[1, 2]"), spanIn("b.smithy", "[{a: 3}, 4]", "[{a: 3}, 4]")]
  expect(textOf(partSpanAmong(spans, { path: ["1"] }))).toBe("2")
  expect(textOf(partSpanAmong(spans, { path: ["2", "a"] }))).toBe("3")
  expect(textOf(partSpanAmong(spans, { path: [] }))).toBe("[1, 2]")
  expect(partSpanAmong([], { path: [] })).toBeUndefined()
})
