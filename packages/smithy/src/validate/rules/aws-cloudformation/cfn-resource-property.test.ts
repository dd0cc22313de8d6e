import { expect, test } from "vitest"
import { findings } from "../../testing.ts"

test("members of one name have one target", () => {
  const statements = `
    @aws.cloudformation#cfnResource(name: "Thing", additionalSchemas: [Extra])
    resource R {
        identifiers: { id: String }
        create: Create
        read: Read
    }

    operation Create {
        input := {
            size: Integer
            color: String
            taste: String
        }
    }

    @readonly
    operation Read {
        input := {
            @required
            id: String
        }
        output := {
            id: Integer
            size: String
            @aws.cloudformation#cfnExcludeProperty
            color: Integer
            @aws.cloudformation#cfnMutability("full")
            taste: Integer
            weight: Integer
        }
    }

    structure Extra { weight: String }

    resource Plain {
        identifiers: { id: String }
        create: CreatePlain
        read: ReadPlain
    }

    operation CreatePlain { input := { size: Integer } }

    @readonly
    operation ReadPlain {
        input := {
            @required
            id: String
        }
        output := { size: String }
    }`
  expect(findings("CfnResourceProperty", statements)).toEqual([
    "ERROR CfnResourceProperty a#R: Members named `size` make one property of `Thing`, but target `smithy.api#String`, `smithy.api#Integer`",
    "ERROR CfnResourceProperty a#R: Members named `weight` make one property of `Thing`, but target `smithy.api#Integer`, `smithy.api#String`",
  ])
})
