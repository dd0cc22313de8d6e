import { expect, test } from "vitest"
import { bodyProblem } from "./body-problem.ts"

test("JSON is read where the media type says so", () => {
  expect(bodyProblem('{"a": 1}', "application/json")).toBeUndefined()
  expect(bodyProblem("{", "application/json")).toBe("Expected a key in double quotes or `}`, found the end of the file")
  expect(bodyProblem("{", "application/vnd.api+json; charset=utf-8")).toBe(
    "Expected a key in double quotes or `}`, found the end of the file",
  )
  expect(bodyProblem("{", "text/plain")).toBeUndefined()
  expect(bodyProblem("", "application/json")).toBeUndefined()
})

test("XML is read where the media type says so", () => {
  expect(bodyProblem("<a>", "image/svg+xml")).toBe("<a> does not end")
  expect(bodyProblem("<a>", "application/xml-dtd")).toBeUndefined()
})
