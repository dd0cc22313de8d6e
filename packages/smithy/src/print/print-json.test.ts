import { expect, it } from "vitest"
import { printJson } from "./print-json.ts"

it("prints as JSON.stringify does", () => {
  const node = { a: [], b: {}, c: [1, { d: null }], 'é\u2028"': "x\ny", e: 1.5e300 }
  expect(printJson(node)).toBe(`${JSON.stringify(node, undefined, 2)}\n`)
})

it("keeps all digits of a bigint", () => {
  expect(printJson({ max: 9_223_372_036_854_775_807n })).toBe('{\n  "max": 9223372036854775807\n}\n')
})
