import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("the errors it names are those of the operation", () => {
  const statements = `
    @idempotent(exists: [Here, Other])
    operation Do {
        errors: [Here]
    }

    @error("client")
    structure Here {}

    @error("client")
    structure Other {}`
  expect(findings("IdempotentTrait", statements)).toEqual([
    "ERROR IdempotentTrait a#Do: `exists` names `a#Other`, which is no error of the operation",
  ])
})
