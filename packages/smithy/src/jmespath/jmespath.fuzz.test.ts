import fc from "fast-check"
import { expect, test } from "vitest"
import type { Node } from "../syntax/node.ts"
import { evaluateJmespath } from "./evaluate.ts"
import { functions } from "./functions/index.ts"
import { parseJmespath } from "./parse.ts"
import { errorOf } from "./testing.ts"
import { checkTypes } from "./types/check-types.ts"
import { sampleOfValue } from "./types/sample.ts"

const data: Node = { a: [1, { b: "x" }, null, [2, 3]], b: { c: { d: [] } }, toString: true }

const calls = [...functions.keys()].map((name) => `${name}(`)
const operands = ["a", "b", "c", "@", "*", "`1`", "`[1, 2]`", "'x'", '"a"', "toString", "__proto__", ...calls]
const operators = [
  ".",
  "[",
  "]",
  "[]",
  "[*]",
  "[0]",
  "[-1:]",
  "[?",
  "{a:",
  "}",
  "(",
  ")",
  ",",
  "&",
  "|",
  "||",
  "&&",
  "!",
  "==",
]
const rest = ["<", ">=", ":", "`", "'", '"', "\\", " ", "\u{1f600}", "#"]
const expressions = fc
  .array(fc.constantFrom(...operands, ...operators, ...rest), { maxLength: 24 })
  .map((parts) => parts.join(""))

test("no expression fails otherwise than with a JMESPath error, whose place is in the text", () => {
  fc.assert(
    fc.property(expressions, (text) => {
      const run = () => {
        const tree = parseJmespath(text)
        checkTypes(tree, sampleOfValue(data))
        return evaluateJmespath(tree, data)
      }
      const offset = Number(/ (\d+):/.exec(errorOf(run) ?? " 0:")?.[1])
      expect(offset).toBeLessThanOrEqual(text.length)
    }),
    { seed: 1, numRuns: 2000 },
  )
})
