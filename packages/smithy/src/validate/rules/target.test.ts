import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("what shapes refer to exists and is of the right type", () => {
  const statements = `
    structure S {
        typo: Strin
        gone: Nowhere
        operation: Do
        trait: mark
    }

    operation Do {
        input: Text
        output: Text
        errors: [S]
    }

    string Text

    map Numbers {
        key: Integer
        value: String
    }

    @trait
    structure mark {}

    resource R {
        identifiers: { id: Integer }
        read: Text
        delete: Text
        operations: [Missing]
    }`
  expect(findings("Target", statements)).toEqual([
    "ERROR Target a#S$typo: The member targets `a#Strin`, which does not exist",
    "ERROR Target a#S$gone: The member targets `a#Nowhere`, which does not exist",
    "ERROR Target a#S$operation: Members cannot target an operation such as `a#Do`",
    "ERROR Target a#S$trait: `a#mark` defines a trait, and traits can be applied only",
    "ERROR Target a#Do: The input of an operation must be a structure, and `a#Text` is a string",
    "ERROR Target a#Do: The output of an operation must be a structure, and `a#Text` is a string",
    "ERROR Target a#Do: `a#S` is no error",
    "ERROR Target a#Numbers: The keys of a map must be strings, and `smithy.api#Integer` is an integer",
    "ERROR Target a#R: The identifier of a resource must be a string, and `smithy.api#Integer` is an integer",
    "ERROR Target a#R: The resource has an unknown operation: `a#Missing`, which does not exist",
    "ERROR Target a#R: The read of a resource must be an operation, and `a#Text` is a string",
    "ERROR Target a#R: The delete of a resource must be an operation, and `a#Text` is a string",
  ])
})

test("shapes that cannot be read are no missing shapes", () => {
  const statements = `
    structure Header wit [A] {
        a: String
    }

    @mixin
    list Nothing {}

    structure S {
        a: Header
        b: Nothing
        c: Heade
    }

    operation Do {
        input: Header
        errors: [Nothing]
    }`
  expect(findings("Target", statements)).toEqual([
    "ERROR Target a#S$c: The member targets `a#Heade`, which does not exist",
  ])
})
