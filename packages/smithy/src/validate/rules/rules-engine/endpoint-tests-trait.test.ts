import { expect, test } from "vitest"
import { findings } from "../../testing.ts"

function check(testCase: string, standard = ""): string[] {
  const statements = `
    @smithy.rules#endpointRuleSet({
      version: "1.0"
      parameters: { E: { type: "string", builtIn: "SDK::Endpoint", documentation: "What", ${standard} } }
      rules: [{ type: "error", conditions: [], error: "No" }]
    })
    @smithy.rules#endpointTests(version: "1.0", testCases: [{ expect: { error: "No" }, ${testCase} }])
    service S { operations: [Do] }
    operation Do { input := { @required text: String } }`
  return findings("EndpointTestsTrait", statements).map((line) => line.replace(" a#S: ", " "))
}

const withDefault = 'required: true, default: "d"'
const inputs = (builtIns: string) => {
  return `operationInputs: [{ operationName: "Do", operationParams: { text: "a" }, builtInParams: { ${builtIns} } }]`
}

test("calls are of operations of the service", () => {
  expect(check('operationInputs: [{ operationName: "Undo" }]')).toEqual([
    "ERROR EndpointTestsTrait `a#S` has no operation `Undo`, which a test calls",
  ])
})

test("built-ins have the values of the parameters", () => {
  expect(check(`params: { E: "x" }, ${inputs('"SDK::Endpoint": "x"')}`)).toEqual([])
  expect(check(`params: { E: "d" }, ${inputs("")}`, withDefault)).toEqual([])
  expect(check(`params: { E: "x" }, ${inputs('"SDK::Endpoint": "y"')}`)).toEqual([
    'ERROR EndpointTestsTrait A test sets `E` to "x", but its built-in `SDK::Endpoint` to "y"',
  ])
  expect(check(`params: { E: "x" }, ${inputs("")}`, withDefault)).toEqual([
    'ERROR EndpointTestsTrait A test sets `E` to "x", but not its built-in `SDK::Endpoint`',
  ])
  expect(check(`params: { E: "x" }, ${inputs("")}`)).toEqual([
    "ERROR EndpointTestsTrait A test sets `E`, but not its built-in `SDK::Endpoint`, which has no default",
  ])
})

test("inputs fit, unless the test is one of an error", () => {
  const call = 'operationInputs: [{ operationName: "Do", operationParams: { other: 1 } }]'
  expect(check(call)).toEqual([
    "DANGER EndpointTestsTrait A test's input of `Do`: `text` is missing; `a#DoInput` requires it",
    "DANGER EndpointTestsTrait.UnknownMember.a#DoInput.other A test's input of `Do`: `a#DoInput` has no member `other`",
  ])
})
