import { expect, test } from "vitest"
import { positionAt } from "./source.ts"

test("counts lines at LF, CRLF and lone CR alike", () => {
  const source = { name: "a", text: "a\nb\r\nc\rd" }
  const lines = [...source.text].map((_, offset) => positionAt(source, offset))
  expect(lines.map(({ line, column }) => `${line}:${column}`)).toEqual([
    "1:1",
    "1:2",
    "2:1",
    "2:2",
    "2:3",
    "3:1",
    "3:2",
    "4:1",
  ])
})

test("takes offsets outside of the text for its ends", () => {
  const source = { name: "a", text: "a\nbc" }
  expect(positionAt(source, -5)).toEqual({ line: 1, column: 1 })
  expect(positionAt(source, 99)).toEqual({ line: 2, column: 3 })
  expect(positionAt({ name: "empty", text: "" }, 0)).toEqual({ line: 1, column: 1 })
})
