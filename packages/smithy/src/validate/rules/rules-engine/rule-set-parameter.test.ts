import { describe, expect, test } from "vitest"
import { findings } from "../../testing.ts"

function check(parameters: string, rest: string): string[] {
  const ruleSet = `@smithy.rules#endpointRuleSet({ version: "1.0", parameters: { ${parameters} }, rules: [] })`
  return findings("RuleSetParameter", `${ruleSet}\n${rest}`).map((line) => line.replace(" RuleSetParameter.", " "))
}

const service = "service S { operations: [Do, Go] }\noperation Go {}"
const text = (more = "") => `{ type: "string", documentation: "What", ${more} }`

describe("bindings", () => {
  test("settings, static values, paths and members give parameters their values", () => {
    const parameters = `A: ${text()}, B: { type: "Boolean", documentation: "What" }, C: ${text()}, D: { type: "stringArray" }`
    const rest = `
      @smithy.rules#clientContextParams(A: { type: "string" })
      service S { operations: [Do] }
      @smithy.rules#staticContextParams(B: { value: true })
      @smithy.rules#operationContextParams(D: { path: "list[*]" })
      operation Do { input := { @smithy.rules#contextParam(name: "C") c: String, list: List } }
      list List { member: String }`
    expect(check(parameters, rest)).toEqual([])
  })

  test("names match", () => {
    const rest = `${service}\n@smithy.rules#staticContextParams(B: { value: "b" })\noperation Do {}`
    expect(check(`A: ${text()}, E: ${text('builtIn: "SDK::Endpoint"')}`, rest)).toEqual([
      "ERROR RuleSet.UnmatchedName a#S: Nothing gives the parameter `A` of the rules a value",
      "ERROR RuleSet.UnmatchedName a#S: `B` gets a value, but the rules have no such parameter",
    ])
  })

  test("types match", () => {
    const rest = `
      @smithy.rules#clientContextParams(A: { type: "boolean" })
      ${service}
      @smithy.rules#staticContextParams(A: { value: ["a"] })
      @smithy.rules#operationContextParams(A: { path: "a" })
      operation Do { input := { @smithy.rules#contextParam(name: "A") a: String } }`
    const found = (kind: string, shape: string, type: string) => {
      return `ERROR ${kind}.InconsistentType ${shape}: \`A\` is a ${type} here, and a boolean at \`a#S\``
    }
    expect(check(`A: ${text()}`, rest).sort()).toEqual([
      found("ContextParam", "a#DoInput$a", "string"),
      found("OperationContextParams", "a#Do", "string"),
      "ERROR RuleSet.TypeMismatch a#S: The parameter `A` is a string, and a boolean at `a#S`",
      found("StaticContextParams", "a#Do", "stringArray"),
    ])
  })

  test("members of other types cannot be parameters", () => {
    const rest = `service S { operations: [Do] }
      operation Do { input := { @smithy.rules#contextParam(name: "A") a: Integer } }`
    expect(check("", rest)).toEqual([
      "ERROR ContextParam.UnsupportedType a#DoInput$a: The parameter `A` has to be a string or a boolean",
    ])
  })

  test("each operation binds what is required", () => {
    const rest = `
      @smithy.rules#clientContextParams(B: { type: "string" })
      ${service}
      @smithy.rules#staticContextParams(A: { value: "a" }, C: { value: "c" })
      operation Do {}`
    const parameters = `A: ${text("required: true")}, B: ${text("required: true")}, C: ${text('required: true, default: "c"')}`
    expect(check(parameters, rest)).toEqual([
      "ERROR Operation.RequiredMissing a#Go: The operation gives no value to `A`, which the rules of `a#S` require",
    ])
  })
})

test("tests set parameters that exist, to values of their types", () => {
  const rest = `
    @smithy.rules#clientContextParams(A: { type: "string" }, B: { type: "string" }, C: { type: "string" })
    @smithy.rules#endpointTests(version: "1.0", testCases: [
      { params: { A: true, D: "d", B: "b" }, expect: { error: "" } }
      { params: { A: "a" }, expect: { error: "" } }
    ])
    service S {}`
  expect(check(`A: ${text()}, B: ${text("required: true")}, C: ${text()}`, rest)).toEqual([
    "ERROR TestCase.TypeMismatch a#S: The parameter `A` is a string, but a test sets it to something else",
    "ERROR TestCase.RequiredMissing a#S: A test does not set the parameter `B`, which is required",
    "DANGER TestCase.Unused a#S: No test sets the parameter `C`",
    "ERROR TestCase.Undefined a#S: A test sets `D`, which is no parameter of the rules",
  ])
})
