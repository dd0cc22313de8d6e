import { expect, test } from "vitest"
import { configurationProblems, lint } from "./testing.ts"

const statements = "structure Codename { codeName: String, other: Codename }\nstring CodenameText"

test("finds words and terms", () => {
  const reserved = [
    { words: ["codename"], reason: "It is internal." },
    { terms: ["code name"], selector: "member" },
  ]
  expect(lint("ReservedWords", statements, { reserved })).toEqual([
    "DANGER ReservedWords a#Codename: The word `Codename` is reserved: It is internal.",
    "DANGER ReservedWords a#Codename$codeName: The word `codeName` is reserved: It is internal.",
    "DANGER ReservedWords a#Codename$codeName: The word `codeName` is reserved",
  ])
})

test.each([
  [{ words: ["*"] }, 'The word "*" would match everything or nothing'],
  [{ words: ["a*b"] }, 'The word "a*b" may have a `*` only at its beginning and its end'],
  [{ terms: [" a"] }, 'The term " a" must be words with single spaces between them'],
  [{ words: "a" }, "`reserved[0].words` must be a list of strings"],
  [
    { selector: "[" },
    'The selector "[" cannot be read: at column 2, expected a quoted text, a number or a shape id, found the end',
  ],
  ["a", "`reserved[0]` must be an object"],
])("refuses %j", (entry, problem) => {
  expect(configurationProblems("ReservedWords", { reserved: [entry] })).toEqual([
    `ERROR Model -: The configuration of \`ReservedWords\` is not valid: ${problem}`,
  ])
})
