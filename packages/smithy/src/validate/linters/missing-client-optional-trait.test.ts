import { expect, test } from "vitest"
import { configurationProblems, lint } from "./testing.ts"

const statements = `
  structure A {
    @required one: String
    two: String = ""
    @required three: A
    @required @clientOptional four: A
    five: A
  }`

test("wants it on every required or default member", () => {
  expect(lint("MissingClientOptionalTrait", statements, { onRequiredOrDefault: true })).toEqual([
    "DANGER MissingClientOptionalTrait a#A$one: A `@required` member must be `@clientOptional` too",
    "DANGER MissingClientOptionalTrait a#A$two: A `@default` member must be `@clientOptional` too",
    "DANGER MissingClientOptionalTrait a#A$three: A `@required` member must be `@clientOptional` too",
  ])
})

test("wants it on required structures and unions", () => {
  expect(lint("MissingClientOptionalTrait", statements, { onRequiredStructureOrUnion: true })).toEqual([
    "DANGER MissingClientOptionalTrait a#A$three: The `@required` member must be `@clientOptional` too: " +
      "a structure has no default value that could take the place of `@required` later",
  ])
})

test("wants nothing unless told", () => {
  expect(lint("MissingClientOptionalTrait", statements)).toEqual([])
})

test("refuses flags that are none", () => {
  expect(configurationProblems("MissingClientOptionalTrait", { onRequiredOrDefault: "yes" })).toEqual([
    "ERROR Model -: The configuration of `MissingClientOptionalTrait` is not valid: " +
      "`onRequiredOrDefault` must be true or false",
  ])
})
