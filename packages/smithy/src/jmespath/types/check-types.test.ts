import { describe, expect, test } from "vitest"
import { aggregate, modelOf } from "../../model/testing.ts"
import { parseJmespath } from "../parse.ts"
import { errorOf } from "../testing.ts"
import { checkTypes } from "./check-types.ts"
import { sampleShape } from "./sample-shape.ts"

const outer = aggregate("structure", "a#Outer", {
  text: "a#Text",
  items: "a#Items",
  named: "a#Named",
  number: "a#Number",
  when: "a#When",
  free: "a#Free",
})
const simple = (id: string, type: "string" | "integer" | "timestamp" | "document") => {
  const traits = new Map()
  return { id, type, traits, introducedTraits: traits, mixins: [] }
}
const model = modelOf(
  outer,
  aggregate("list", "a#Items", { member: "a#Item" }, { length: { min: 3 } }),
  aggregate("structure", "a#Item", { name: "a#Text", parts: "a#Items" }),
  aggregate("map", "a#Named", { key: "a#Text", value: "a#Item" }),
  simple("a#Text", "string"),
  simple("a#Number", "integer"),
  simple("a#When", "timestamp"),
  simple("a#Free", "document"),
)

/** The type that an expression gives, and what is said of it, as `SEVERITY offset: message`. */
function check(expression: string): readonly string[] {
  const { result, problems } = checkTypes(parseJmespath(expression), sampleShape(model, outer))
  return [result.type, ...problems.map(({ severity, start, message }) => `${severity} ${start}: ${message}`)]
}

describe("checkTypes", () => {
  test.each([
    ["text", "string"],
    ["number", "number"],
    ["when", "number"],
    ["free", "any"],
    ["free.what[0].ever", "any"],
    ["items", "array"],
    ["items[2].name", "string"],
    ["items[].name", "array"],
    ["items[0].parts[0].parts", "any"],
    ["values(named)[].name", "array"],
    ["named.*.name", "array"],
    ["text == 'a' && number > `1`", "boolean"],
    ["length(items[?name == 'aa']) > `0`", "boolean"],
    ["max_by(items, &name).name", "string"],
    ["{a: text}.a", "string"],
    ["[text, number][1]", "number"],
    ["!free", "boolean"],
  ])("%s gives %s", (expression, type) => {
    expect(check(expression)).toEqual([type])
  })

  test.each([
    ["txet", "null", "DANGER 0: There is no field `txet`, did you mean `text`?"],
    ["text.a", "any", "DANGER 5: The field `a` is asked of a value of type string"],
    ["items[3].name", "any", "DANGER 9: The field `name` is asked of a value of type null"],
    ["items[*].nome", "array", "DANGER 9: There is no field `nome`, did you mean `name`?"],
    ["items[?nome == 'a']", "array", "DANGER 7: There is no field `nome`, did you mean `name`?"],
    ["text[0]", "any", "DANGER 4: An index, [0], is asked of a value of type string"],
    ["text[*]", "array", "DANGER 4: A projection is asked of a value of type string"],
    ["text[]", "array", "DANGER 4: Flattening is asked of a value of type string"],
    ["text.*", "object", "DANGER 5: A projection with `*` is asked of a value of type string"],
    ["text[1:2]", "array", "DANGER 4: A slice is asked of a value of type string"],
    ["text[?a]", "array", "DANGER 4: A filter is asked of a value of type string"],
    ["text > 'a'", "null", "WARNING 5: `>` gives no answer for a value of type string"],
    ["lenght(text)", "any", "ERROR 0: there is no function lenght(), did you mean length()?"],
    ["length(text, text)", "number", "ERROR 0: length() takes 1 argument, not 2"],
    ["length(number)", "number", "ERROR 7: length() takes string or array or object, not a value of type number"],
    ["sum(items[].name)", "number", "ERROR 9: sum() takes array of numbers, not an array with values of type string"],
    ["sort_by(items, &nome)", "array", "DANGER 16: There is no field `nome`, did you mean `name`?"],
  ])("%s gives %s and a problem", (expression, type, problem) => {
    expect(check(expression)).toEqual([type, problem])
  })

  test("gives up what takes exponential time", () => {
    const doubling = Array.from({ length: 40 }, () => "[@, @][]").join(" | ")
    expect(errorOf(() => check(`[@] | ${doubling}`))).toContain("limit")
  })
})
