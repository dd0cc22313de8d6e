import { expect, test } from "vitest"
import { configurationProblems, lint } from "./testing.ts"

const must = "The operation must have the trait `@paginated`:"
const should = "The operation should perhaps have the trait `@paginated`:"

test("looks at verbs and at the members of inputs and outputs", () => {
  const statements = `
    operation ListFoos {}
    operation A { input := { nextToken: String } }
    operation B { output := { NextPage: String } }
    operation GetFoos { output := { foos: Foos } }
    operation GetFoo { output := { foo: String } }
    @paginated(inputToken: "token", outputToken: "token")
    operation SearchFoos { input := { token: String }, output := { token: String } }
    list Foos { member: String }`
  expect(lint("MissingPaginatedTrait", statements)).toEqual([
    `DANGER MissingPaginatedTrait a#ListFoos: ${must} its verb is \`list\``,
    `DANGER MissingPaginatedTrait a#A: ${must} its input has the member \`nextToken\``,
    `DANGER MissingPaginatedTrait a#B: ${must} its output has the member \`NextPage\``,
    `WARNING MissingPaginatedTrait a#GetFoos: ${should} its verb is \`get\` and it returns a list`,
  ])
})

test("looks for what the options name instead", () => {
  const statements = "operation ListFoos {}\noperation FindFoos {}\noperation A { input := { after: String } }"
  const options = { verbsRequirePagination: ["FIND"], inputMembersRequirePagination: ["After"] }
  expect(lint("MissingPaginatedTrait", statements, options)).toEqual([
    `DANGER MissingPaginatedTrait a#FindFoos: ${must} its verb is \`find\``,
    `DANGER MissingPaginatedTrait a#A: ${must} its input has the member \`after\``,
  ])
})

test("refuses options that are no lists", () => {
  expect(configurationProblems("MissingPaginatedTrait", { verbsSuggestPagination: "get" })).toEqual([
    "ERROR Model -: The configuration of `MissingPaginatedTrait` is not valid: " +
      "`verbsSuggestPagination` must be a list of strings",
  ])
})
