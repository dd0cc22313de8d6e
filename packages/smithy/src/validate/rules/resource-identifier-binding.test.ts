import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("operations on one instance take its identifiers, others do not", () => {
  const statements = `
    resource City {
        identifiers: { id: String }
        read: Read
        list: List
        resources: [Street]
    }

    @readonly
    operation Read {
        input := {
            id: String
        }
    }

    @readonly
    operation List {
        input := {
            @required
            id: String
        }
    }

    resource Street {
        identifiers: { id: String, street: String }
        operations: [Sweep]
    }

    operation Sweep {
        input := {
            @required
            street: String
        }
    }`
  expect(findings("ResourceIdentifierBinding", statements)).toEqual([
    "ERROR ResourceIdentifierBinding a#Read: As an operation on one `a#City`, it must take `id`",
    "ERROR ResourceIdentifierBinding a#List: As a collection operation of `a#City`, it must not take all of its identifiers",
    "ERROR ResourceIdentifierBinding a#Sweep: `a#Street` belongs to `a#City`, so its operations must take `id`",
    "ERROR ResourceIdentifierBinding a#Sweep: As an operation on one `a#Street`, it must take `id`",
  ])
})

test("an identifier is bound to one member", () => {
  const statements = `
    structure S {
        @required
        @resourceIdentifier("id")
        one: String
        @required
        @resourceIdentifier("id")
        other: String
        id: String
    }`
  expect(findings("ResourceIdentifierBinding", statements)).toEqual([
    "ERROR ResourceIdentifierBinding a#S: The identifier `id` is bound to several members: `one`, `other`",
    "WARNING ResourceIdentifierBinding a#S: `id` would be an identifier by its name, but `one`, `other` takes its place",
  ])
})
