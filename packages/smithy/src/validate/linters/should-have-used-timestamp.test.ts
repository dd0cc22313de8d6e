import { expect, test } from "vitest"
import { configurationProblems, lint } from "./testing.ts"

const statements = `
  string CreatedAt
  timestamp UpdatedAt
  enum DateKind { A }
  structure A {
    startTime: String
    endTime: Timestamp
    birth_date: DateKind
    datesOn: Dates
    textsOn: Texts
    moment: String
  }
  list Dates { member: Timestamp }
  list Texts { member: String }`

test("finds what is named like a time", () => {
  expect(lint("ShouldHaveUsedTimestamp", statements)).toEqual([
    "DANGER ShouldHaveUsedTimestamp a#CreatedAt: `CreatedAt` is named like a time, but is of type string",
    "DANGER ShouldHaveUsedTimestamp a#A$startTime: `startTime` is named like a time, but is of type string",
    "DANGER ShouldHaveUsedTimestamp a#A$textsOn: `textsOn` is named like a time, but is of type list",
  ])
})

test("takes further patterns, for whole names", () => {
  expect(
    lint("ShouldHaveUsedTimestamp", "structure A { moment: String, moments: String }", {
      additionalPatterns: ["mo.*t"],
    }),
  ).toEqual(["DANGER ShouldHaveUsedTimestamp a#A$moment: `moment` is named like a time, but is of type string"])
})

test("refuses what is no pattern", () => {
  expect(configurationProblems("ShouldHaveUsedTimestamp", { additionalPatterns: ["("] })).toEqual([
    'ERROR Model -: The configuration of `ShouldHaveUsedTimestamp` is not valid: "(" is not a regular expression',
  ])
})
