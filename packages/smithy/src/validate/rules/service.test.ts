import { expect, test } from "vitest"
import { loadModel } from "../../load/load-model.ts"
import { findings } from "../testing.ts"

test("names differ, whatever their case", () => {
  const statements = `
    service S {
        operations: [Do]
        rename: { "a#Do": "Other", "a#Missing": "X", "a#DoInput": "no!", "a#Things": "thing" }
    }

    operation Do {
        input := {
            one: Thing
            other: Things
            text: String
        }
    }

    structure Thing {}

    list Things {
        member: String
    }`
  expect(findings("Service", statements)).toEqual([
    "ERROR Service a#S: `a#Do` is an operation, and cannot be renamed",
    "ERROR Service a#S: `a#Missing` is renamed, and the service has no such shape",
    'ERROR Service a#S: `a#DoInput` cannot be renamed to "no!", which is no name',
    "ERROR Service a#Thing: `a#Things` has the same name in the service `a#S`",
    "ERROR Service a#Things: `a#Thing` has the same name in the service `a#S`",
  ])
})

test("mixins need names of their own, and enums lead to no `Unit`", () => {
  const statements = `
    service S { operations: [Do] }

    operation Do {
        input := { color: Color, unit: Unit, part: Part }
    }

    enum Color { RED }

    structure Unit {}

    structure Part with [other#Part] {}`
  const other = { name: "other.smithy", text: '$version: "2.0"\nnamespace other\n@mixin\nstructure Part {}' }
  const text = `$version: "2.0"\nnamespace a\n${statements}`
  const { diagnostics } = loadModel([{ name: "test.smithy", text }, other])
  expect(diagnostics.map(({ id, shape }) => `${id} ${shape}`)).toEqual(["Service a#Part", "Service other#Part"])
})
