import { describe, expect, it } from "vitest"
import { addAt, substitute } from "./document-edits.ts"

describe("substitute", () => {
  it("replaces whole strings wherever they are values", () => {
    const document = { a: "X", X: ["X", { b: "X and more" }] }
    expect(substitute(document, { X: [1] })).toEqual({ a: [1], X: [[1], { b: "X and more" }] })
  })

  it("does not take inherited names for substitutions", () => {
    expect(substitute("constructor", {})).toBe("constructor")
  })
})

describe("addAt", () => {
  it("makes the objects on the way", () => {
    expect(addAt({ info: { title: "A" } }, "/info/nested/foo", true)).toEqual({
      info: { title: "A", nested: { foo: true } },
    })
  })

  it("unescapes steps", () => {
    expect(addAt({ paths: {} }, "/paths/~1a~0b", 1)).toEqual({ paths: { "/a~b": 1 } })
  })

  it("inserts into lists, and appends with a dash", () => {
    expect(addAt({ tags: [1, 3] }, "/tags/1", 2)).toEqual({ tags: [1, 2, 3] })
    expect(addAt({ tags: [1] }, "/tags/-", 2)).toEqual({ tags: [1, 2] })
    expect(addAt({ tags: [{ name: "a" }] }, "/tags/0/name", "b")).toEqual({ tags: [{ name: "b" }] })
  })

  it("replaces the whole document by the empty pointer", () => {
    expect(addAt({ a: 1 }, "", { b: 2 })).toEqual({ b: 2 })
  })

  it("treats __proto__ as a key like any other", () => {
    const added = addAt({}, "/__proto__/polluted", true)
    expect(JSON.stringify(added)).toBe('{"__proto__":{"polluted":true}}')
    expect("polluted" in {}).toBe(false)
  })

  it.each([
    ["a", '"a" in "jsonAdd" is not a JSON pointer'],
    ["/title/x", '"/title/x" in "jsonAdd" leads through a value that holds nothing'],
    ["/tags/7", '"/tags/7" in "jsonAdd" has no place in its list'],
  ])("refuses %s", (pointer, message) => {
    expect(() => addAt({ title: "A", tags: [] }, pointer, 1)).toThrow(message)
  })
})
