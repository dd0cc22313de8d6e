import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("URIs are ASCII", () => {
  const statements = `
    @http(method: "POST", uri: "/straße")
    operation Wrong {}

    @http(method: "POST", uri: "/stra%C3%9Fe")
    operation Fine {}`
  expect(findings("HttpUriFormat", statements)).toEqual([
    "ERROR HttpUriFormat a#Wrong: The URI /straße holds characters that no URI may hold",
  ])
})
