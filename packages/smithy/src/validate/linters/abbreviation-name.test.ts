import { expect, test } from "vitest"
import { configurationProblems, lint } from "./testing.ts"

test("names abbreviations in capitals, of shapes and members", () => {
  expect(lint("AbbreviationName", "structure XMLRequest { instanceID: String, fine: String }")).toEqual([
    "DANGER AbbreviationName a#XMLRequest: The name `XMLRequest` has an abbreviation in capitals",
    "DANGER AbbreviationName a#XMLRequest$instanceID: The name `instanceID` has an abbreviation in capitals",
  ])
})

test("leaves those that are allowed, and members of enums", () => {
  const statements = "string XMLThing\nenum Suit { CLUBS }\nintEnum Faces {\nKING_OF = 1\n}"
  expect(lint("AbbreviationName", statements, { allowedAbbreviations: ["XML"] })).toEqual([])
})

test("wants a list of strings", () => {
  expect(configurationProblems("AbbreviationName", { allowedAbbreviations: [1] })).toEqual([
    "ERROR Model -: The configuration of `AbbreviationName` is not valid: `allowedAbbreviations` must be a list of strings",
  ])
})
