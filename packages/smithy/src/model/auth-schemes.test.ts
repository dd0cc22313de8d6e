import { expect, test } from "vitest"
import { authSchemesOf, effectiveAuthSchemes } from "./auth-schemes.ts"
import { aggregate, modelOf, operation, service } from "./testing.ts"

const bearer = aggregate("structure", "a#bearer", {}, { authDefinition: {} })
const basic = aggregate("structure", "a#basic", {}, { authDefinition: {} })
const other = aggregate("structure", "a#other", {})

function schemes(ofService: Record<string, string[]>, ofOperation: Record<string, string[]>) {
  const root = service("a#S", {}, { "a#bearer": {}, "a#other": {}, "a#basic": {}, ...ofService })
  const model = modelOf(bearer, basic, other, root)
  expect(authSchemesOf(model, root)).toEqual(["a#basic", "a#bearer"])
  return effectiveAuthSchemes(model, root, operation("a#Do", {}, ofOperation))
}

test("the nearest @auth decides, and what the service does not support is left out", () => {
  expect(schemes({}, {})).toEqual(["a#basic", "a#bearer"])
  expect(schemes({ auth: ["a#bearer"] }, {})).toEqual(["a#bearer"])
  expect(schemes({ auth: ["a#bearer"] }, { auth: ["a#basic", "a#none"] })).toEqual(["a#basic"])
  expect(schemes({}, { auth: [] })).toEqual([])
})
