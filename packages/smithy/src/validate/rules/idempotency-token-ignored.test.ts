import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("tokens are for inputs", () => {
  const statements = `
    operation Do {
        input := {
            @idempotencyToken
            fine: String
            nested: Nested
        }
    }

    structure Nested {
        @idempotencyToken
        lost: String
    }`
  expect(findings("IdempotencyTokenIgnored", statements)).toEqual([
    "WARNING IdempotencyTokenIgnored a#Nested$lost: `@idempotencyToken` is ignored where the structure is no input: by `a#DoInput$nested`",
  ])
})
