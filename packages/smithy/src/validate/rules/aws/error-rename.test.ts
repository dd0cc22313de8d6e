import { expect, test } from "vitest"
import { findings } from "../../testing.ts"

test("AWS protocols cannot rename errors", () => {
  const statements = `
    @aws.protocols#awsJson1_0
    service S {
        operations: [Get]
        rename: { "a#Gone": "Missing", "a#Thing": "Item" }
    }

    service Other {
        operations: [Get]
        rename: { "a#Gone": "Missing" }
    }

    operation Get {
        output := { thing: Thing }
        errors: [Gone]
    }

    structure Thing {}

    @error("client")
    structure Gone {}`
  expect(findings("ErrorRename", statements)).toEqual([
    'ERROR ErrorRename a#S: The error `a#Gone` is renamed to "Missing", which `awsJson1_0` cannot tell clients',
  ])
})
