import { expect, test } from "vitest"
import { configurationProblems, lint } from "./testing.ts"

const statements = "operation CreateFoo {}\noperation BatchMakeFoo {}\noperation Batch {}\noperation GetFoo {}"

test("wants one of the verbs, with or without a prefix", () => {
  expect(lint("StandardOperationVerb", statements, { verbs: ["Create", "Make"], prefixes: ["Batch"] })).toEqual([
    "DANGER StandardOperationVerb a#Batch: The name `Batch` has a prefix and no verb",
    "DANGER StandardOperationVerb a#GetFoo: The verb `Get` of `GetFoo` is not a standard one",
  ])
})

test("knows better verbs", () => {
  const options = { verbs: ["Create", "Get"], prefixes: ["Batch"], suggestAlternatives: { Make: ["Create"] } }
  expect(lint("StandardOperationVerb", statements, options)).toEqual([
    "DANGER StandardOperationVerb a#BatchMakeFoo: The verb `Make` of `BatchMakeFoo` is not a standard one",
    "DANGER StandardOperationVerb a#Batch: The name `Batch` has a prefix and no verb",
  ])
})

test.each([
  [{}, "`verbs` or `suggestAlternatives` must name some verbs"],
  [{ suggestAlternatives: { Make: "Create" } }, "`suggestAlternatives` must be an object of lists of strings"],
])("refuses %j", (options, problem) => {
  expect(configurationProblems("StandardOperationVerb", options)).toEqual([
    `ERROR Model -: The configuration of \`StandardOperationVerb\` is not valid: ${problem}`,
  ])
})
