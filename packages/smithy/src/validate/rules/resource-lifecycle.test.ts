import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("lifecycle operations are read-only or idempotent where their meaning is", () => {
  const statements = `
    resource City {
        read: Read
        create: Create
        delete: Delete
    }

    operation Read {}

    @readonly
    operation Create {}

    operation Delete {}`
  expect(findings("ResourceLifecycle", statements)).toEqual([
    "ERROR ResourceLifecycle a#City: `a#Create` is the `create` operation, so it must not have `@readonly`",
    "ERROR ResourceLifecycle a#City: `a#Read` is the `read` operation, so it must have `@readonly`",
    "ERROR ResourceLifecycle a#City: `a#Delete` is the `delete` operation, so it must have `@idempotent`",
  ])
})
