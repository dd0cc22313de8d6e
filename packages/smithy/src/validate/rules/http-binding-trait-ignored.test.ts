import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("bindings have an effect in inputs, outputs and errors", () => {
  const statements = `
    @http(method: "GET", uri: "/")
    @readonly
    operation Get {
        input := {
            @httpQuery("q")
            fine: String
            nested: Nested
        }
        output := {
            @httpQuery("q")
            query: String
        }
    }

    structure Nested {
        @httpHeader("x-a")
        header: String
    }`
  expect(findings("HttpBindingTraitIgnored", statements)).toEqual([
    "WARNING HttpBindingTraitIgnored.Input a#GetOutput$query: `@httpQuery` is ignored everywhere",
    "WARNING HttpBindingTraitIgnored.TopLevel a#Nested$header: `@httpHeader` is ignored everywhere",
  ])
})
