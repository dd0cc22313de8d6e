import { expect, test } from "vitest"
import { waiterFindings } from "./testing.ts"

function matching(kind: string, path: string, comparator: string): string {
  return `{ state: "success", matcher: { ${kind}: { path: "${path}", comparator: "${comparator}", expected: "true" } } }`
}

function failing(matcher: string, message: string): string {
  return `${matching("output", "name", "stringEquals")}, { state: "failure", matcher: ${matcher}, message: "${message}" }`
}

test("paths that fit are not complained of", () => {
  const fitting = [
    matching("output", "name", "stringEquals"),
    matching("output", "next.next.next.any", "stringEquals"),
    matching("output", "length(flags) > `0`", "booleanEquals"),
    matching("output", "flags[]", "allStringEquals"),
    matching("inputOutput", "input.id == output.name", "booleanEquals"),
  ]
  expect(waiterFindings("WaitableTrait", fitting.join())).toEqual([])
  expect(waiterFindings("WaitableTraitJmespathProblem", fitting.join())).toEqual([])
})

test("a path leads to a member of the output", () => {
  expect(waiterFindings("WaitableTraitJmespathProblem", matching("output", "nam == 'x'", "booleanEquals"))).toEqual([
    "DANGER WaitableTraitJmespathProblem.JmespathEventDanger.W.0 a#O: Waiter `W`, acceptor 0: In the JMESPath expression `nam == 'x'`, at column 1: There is no field `nam`, did you mean `name`?",
  ])
})

test("a comparison without an answer is unwise", () => {
  expect(
    waiterFindings("WaitableTraitJmespathProblem", matching("output", "name > 'x' || `true`", "booleanEquals")),
  ).toEqual([
    "WARNING WaitableTraitJmespathProblem.JmespathEventWarning.W.0 a#O: Waiter `W`, acceptor 0: In the JMESPath expression `name > 'x' || `true``, at column 6: `>` gives no answer for a value of type string",
  ])
})

test("an expression gives what the comparator compares", () => {
  expect(waiterFindings("WaitableTraitJmespathProblem", matching("output", "name", "anyStringEquals"))).toEqual([
    "DANGER WaitableTraitJmespathProblem.ReturnTypeMismatch.W.0 a#O: Waiter `W`, acceptor 0: `anyStringEquals` compares a value of type array, but the expression `name` gives one of type string",
  ])
})

test("an expression can be read", () => {
  expect(waiterFindings("WaitableTrait", matching("output", "name.", "stringEquals"))).toEqual([
    "ERROR WaitableTrait a#O: Waiter `W`, acceptor 0: In the JMESPath expression `name.`, at column 6: expected a name, `*`, `[` or `{`, found the end",
  ])
  expect(waiterFindings("WaitableTrait", matching("output", "nil(name)", "stringEquals"))).toEqual([
    "ERROR WaitableTrait a#O: Waiter `W`, acceptor 0: In the JMESPath expression `nil(name)`, at column 1: there is no function nil()",
  ])
})

test("a message is made of strings", () => {
  expect(waiterFindings("WaitableTrait", failing("{ success: true }", "[name, next.name]"))).toEqual([])
  expect(waiterFindings("WaitableTrait", failing('{ errorType: "Missing" }', "message"))).toEqual([])
  expect(waiterFindings("WaitableTraitJmespathProblem", failing("{ success: false }", "message"))).toEqual([])
  expect(waiterFindings("WaitableTrait", failing("{ success: true }", "next"))).toEqual([
    "ERROR WaitableTrait a#O: Waiter `W`, acceptor 1: The `message`, `next`, must give a string or a list of strings, not one of type object",
  ])
  expect(waiterFindings("WaitableTrait", failing("{ success: true }", "flags"))).toEqual([
    "ERROR WaitableTrait a#O: Waiter `W`, acceptor 1: The `message`, `flags`, must give a string or a list of strings, not a list with a value of type boolean",
  ])
})
