import { expect, test } from "vitest"
import { configurationProblems, lint } from "./testing.ts"

const statements = `
  structure BillingAddress { firstName: String, bank: Bank, city: String }
  @sensitive structure Person { firstName: String }
  @sensitive string Bank
  operation GetEmail {}
  enum Kind { EMAIL }
  intEnum Level {
    EMAIL = 1
  }`

test("finds names of sensitive things", () => {
  expect(lint("MissingSensitiveTrait", statements)).toEqual([
    'WARNING MissingSensitiveTrait a#BillingAddress: It may hold sensitive data, as its name has "billing address"',
    'WARNING MissingSensitiveTrait a#BillingAddress$firstName: It may hold sensitive data, as its name has "first name"',
    'WARNING MissingSensitiveTrait a#Level$EMAIL: It may hold sensitive data, as its name has "email"',
  ])
})

test("finds the terms of the options, alone if they say so", () => {
  const options = { terms: ["city"], excludeDefaults: true }
  expect(lint("MissingSensitiveTrait", statements, options)).toEqual([
    'WARNING MissingSensitiveTrait a#BillingAddress$city: It may hold sensitive data, as its name has "city"',
  ])
})

test.each([
  [{ excludeDefaults: true }, "`terms` must name some terms when `excludeDefaults` is true"],
  [{ terms: ["a  b"] }, 'The term "a  b" must be words with single spaces between them'],
  [{ terms: ["a-b"] }, 'The term "a-b" must be words with single spaces between them'],
])("refuses %j", (options, problem) => {
  expect(configurationProblems("MissingSensitiveTrait", options)).toEqual([
    `ERROR Model -: The configuration of \`MissingSensitiveTrait\` is not valid: ${problem}`,
  ])
})
