import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("members are properties, and properties members", () => {
  const statements = `
    resource City {
        identifiers: { id: String }
        properties: { name: String, area: Integer, lost: String }
        create: Create
    }

    operation Create {
        input := {
            name: String
            area: String
            mayor: String
            @notProperty
            dryRun: Boolean
            @property(name: "name")
            alias: String
        }
        output := {
            @required
            id: String
        }
    }`
  expect(findings("ResourceOperationInputOutput", statements)).toEqual([
    "ERROR ResourceOperationInputOutput a#City: The property `lost` is in no input or output of an operation on one instance, or of `create`",
    "ERROR ResourceOperationInputOutput a#CreateInput: Several members hold the property `name`: `name`, `alias`",
    "ERROR ResourceOperationInputOutput a#CreateInput$area: As the property `area` of `a#City`, it must target `smithy.api#Integer`",
    "ERROR ResourceOperationInputOutput a#CreateInput$mayor: `a#City` has no property `mayor`",
  ])
})
