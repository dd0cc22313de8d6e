import { expect, test } from "vitest"
import { findings } from "../../testing.ts"

test("params are what the error holds", () => {
  const statements = `
    @protocolDefinition
    @trait
    structure proto {}

    @smithy.test#httpResponseTests([{ id: "output", protocol: proto, code: 200, params: { size: "a" } }])
    @http(method: "POST", uri: "/")
    operation Get {
        output := { size: Integer }
        errors: [Bad]
    }

    @error("client")
    @smithy.test#httpResponseTests([{ id: "wrong", protocol: proto, code: 400, params: { size: "a" } }])
    structure Bad { size: Integer }`
  expect(findings("HttpResponseTestsError", statements)).toEqual([
    'ERROR HttpResponseTestsError a#Bad: The params of the test `wrong`, at size: Expected a number for the integer `smithy.api#Integer`, found the string "a"',
  ])
})
