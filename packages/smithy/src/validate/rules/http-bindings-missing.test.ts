import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("all operations have @http or none has", () => {
  const statements = `
    service S { operations: [With, Without] }

    @http(method: "POST", uri: "/")
    operation With {}

    operation Without {}`
  expect(findings("HttpBindingsMissing", statements)).toEqual([
    "WARNING HttpBindingsMissing a#Without: The operation has no `@http`, and others of the service have one",
  ])
})

test("a protocol may demand it", () => {
  const statements = `
    @aws.protocols#restJson1
    service S { operations: [Without] }

    operation Without {}

    @http(method: "GET", uri: "/")
    operation Unbound {}`
  expect(findings("HttpBindingsMissing", statements)).toEqual([
    "ERROR HttpBindingsMissing a#Without: The operation has no `@http`, and `aws.protocols#restJson1` needs one",
  ])
})
