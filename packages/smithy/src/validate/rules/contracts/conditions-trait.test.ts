import { expect, test } from "vitest"
import { findings } from "../../testing.ts"

test("expressions fit the shape and say yes or no", () => {
  const statements = `
    @smithy.contracts#conditions(
        Right: { expression: "start < end", documentation: "Starts before it ends." }
        Missing: { expression: "begin < end", documentation: "A member that is not there." }
        Number: { expression: "start", documentation: "No answer." }
        Wrong: { expression: "length(start) > \`1\`", documentation: "Numbers have no length." }
    )
    structure Span {
        @required
        start: Integer
        @required
        end: Integer
    }`
  expect(findings("ConditionsTrait", statements)).toEqual([
    "DANGER ConditionsTrait.JmespathProblem.JmespathEventDanger.Missing a#Span: In the condition `Missing`, at column 1 of begin < end: There is no field `begin`",
    "DANGER ConditionsTrait a#Span: The condition `Number` must be true or false, but has the type number: start",
    "ERROR ConditionsTrait a#Span: In the condition `Wrong`, at column 8 of length(start) > `1`: length() takes string or array or object, not a value of type number",
  ])
})
