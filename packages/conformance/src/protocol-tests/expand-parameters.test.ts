import { expect, test } from "vitest"
import { expandParameters } from "./expand-parameters.ts"

test("makes a test of each index", () => {
  const testParameters = { value: ["a", '"b"'], name: ["x", "y"] }
  const request = { body: "{ $name:S: $value:S }", uri: "/$name:L?$$value:L", code: 400, list: ["$name:L"] }
  expect(expandParameters({ id: "Case", testParameters, request })).toEqual([
    { id: "Case_case0", request: { body: '{ "x": "a" }', uri: "/x?$value:L", code: 400, list: ["x"] } },
    { id: "Case_case1", request: { body: '{ "y": "\\"b\\"" }', uri: "/y?$value:L", code: 400, list: ["y"] } },
  ])
})

test("leaves a test without parameters as it is", () => {
  const plain = { id: "Case", request: { body: "$$ $value:L" } }
  expect(expandParameters(plain)).toEqual([plain])
})
