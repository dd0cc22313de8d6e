import { expect, test } from "vitest"
import { loadModel } from "../../load/load-model.ts"
import type { Node } from "../../syntax/node.ts"
import { checkValue } from "./check-value.ts"
import type { ValueChecks } from "./value-problem.ts"

const { model } = loadModel([
  {
    name: "a.smithy",
    text: `
      $version: "2.0"
      namespace a

      @length(min: 2, max: 3)
      blob Bytes

      @length(max: 2)
      string Short

      @pattern("^a+$")
      string As

      @range(min: 1.5, max: 2)
      double Ranged

      @uniqueItems
      list Set { member: Short }

      @sparse
      list Sparse { member: Short }

      map Counts { key: Short, value: Integer }

      structure Parts { @required a: String, @length(max: 1) b: String, c: Integer }

      union Choice { a: String, b: Integer }

      enum Kind {
        A = "a"
        B = "b"
      }

      intEnum Level {
        ONE = 1
        TWO = 2
      }

      @timestampFormat("http-date")
      timestamp Day

      @timestampFormat("epoch-seconds")
      timestamp Seconds

      structure Times { day: Day, @timestampFormat("date-time") at: Day }

      service S {}`,
  },
])

function problems(id: string, value: Node, checks: ValueChecks = {}): string[] {
  const shape = model.shapes.get(id.includes("#") ? id : `a#${id}`)
  if (!shape) throw new Error(`There is no shape ${id}`)
  return checkValue(model, shape, value, checks).map(({ path, message }) => [...path, message].join(": "))
}

test.each<[string, Node]>([
  ["smithy.api#Byte", -128],
  ["smithy.api#Short", 32_767],
  ["smithy.api#Long", 9_223_372_036_854_775_807n],
  ["smithy.api#BigInteger", 99_999_999_999_999_999_999n],
  ["smithy.api#Float", "NaN"],
  ["smithy.api#Double", "-Infinity"],
  ["smithy.api#BigDecimal", 1.5],
  ["smithy.api#Timestamp", 1.5],
  ["smithy.api#Timestamp", "1985-04-12T23:20:50.52Z"],
  ["smithy.api#Document", [{ any: null }]],
  ["Day", "Tue, 29 Apr 2014 18:30:38 GMT"],
  ["Day", "Tue, 1 Apr 2014 18:30:38 GMT"],
  ["Seconds", 0],
  ["Times", { day: "Tue, 29 Apr 2014 18:30:38 GMT", at: "1985-04-12T23:20:50Z" }],
  ["Bytes", "ab"],
  ["Short", "𝒳𝒳"],
  ["As", "aa"],
  ["Ranged", 2],
  ["Set", ["a", "b"]],
  ["Sparse", [null, "a"]],
  ["Counts", { a: 1 }],
  ["Parts", { a: "x" }],
  ["Choice", { a: "x" }],
  ["Kind", "a"],
  ["Level", 2],
])("%s takes %o", (id, value) => {
  expect(problems(id, value)).toEqual([])
})

test.each<[string, Node, string]>([
  ["smithy.api#Byte", 128, "The byte `smithy.api#Byte` holds -128 to 127, found `128`"],
  ["smithy.api#Integer", 1.5, "Expected a whole number for the integer `smithy.api#Integer`, found `1.5`"],
  ["smithy.api#Integer", "1", 'Expected a number for the integer `smithy.api#Integer`, found the string "1"'],
  [
    "smithy.api#Double",
    "1",
    'Expected a number, "NaN", "Infinity" or "-Infinity" for the double `smithy.api#Double`, found the string "1"',
  ],
  ["smithy.api#Boolean", 1, "Expected a boolean for the boolean `smithy.api#Boolean`, found `1`"],
  ["smithy.api#String", null, "Expected a string for the string `smithy.api#String`, found null"],
  [
    "smithy.api#Timestamp",
    "yesterday",
    'Expected a number of seconds or a date-time such as 1985-04-12T23:20:50.52Z for the timestamp `smithy.api#Timestamp`, found the string "yesterday"',
  ],
  [
    "smithy.api#Timestamp",
    "1985-13-12T23:20:50Z",
    'Expected a number of seconds or a date-time such as 1985-04-12T23:20:50.52Z for the timestamp `smithy.api#Timestamp`, found the string "1985-13-12T23:20:50Z"',
  ],
  [
    "smithy.api#Timestamp",
    "1985-04-12T23:20:50+01:00",
    'Expected a number of seconds or a date-time such as 1985-04-12T23:20:50.52Z for the timestamp `smithy.api#Timestamp`, found the string "1985-04-12T23:20:50+01:00"',
  ],
  [
    "Day",
    "Mon, 29 Apr 2014 18:30:38 GMT",
    'Expected a date such as Tue, 29 Apr 2014 18:30:38 GMT for the timestamp `a#Day`, found the string "Mon, 29 Apr 2014 18:30:38 GMT"',
  ],
  ["Day", 1, "Expected a date such as Tue, 29 Apr 2014 18:30:38 GMT for the timestamp `a#Day`, found `1`"],
  [
    "Seconds",
    "1985-04-12T23:20:50Z",
    'Expected a number of seconds for the timestamp `a#Seconds`, found the string "1985-04-12T23:20:50Z"',
  ],
  [
    "Times",
    { day: 1 },
    "day: Expected a date such as Tue, 29 Apr 2014 18:30:38 GMT for the timestamp `a#Times$day`, found `1`",
  ],
  [
    "Times",
    { at: "2020-02-30T00:00:00Z" },
    'at: Expected a date-time such as 1985-04-12T23:20:50.52Z for the timestamp `a#Times$at`, found the string "2020-02-30T00:00:00Z"',
  ],
  ["Bytes", "abcd", "`a#Bytes` allows a length of at most 3, found 4"],
  ["Short", "abc", "`a#Short` allows a length of at most 2, found 3"],
  ["As", "ab", '`a#As` must match the pattern ^a+$, found the string "ab"'],
  ["Ranged", 1, "`a#Ranged` must be at least 1.5, found 1"],
  ["Set", ["a", "a"], "`a#Set` must have unique items"],
  ["Set", {}, "Expected a list for the list `a#Set`, found an object"],
  ["Set", ["a", null], "1: Expected a string for the string `a#Short`, found null"],
  ["Counts", { abc: 1 }, "abc: `a#Short` allows a length of at most 2, found 3"],
  ["Counts", { a: "x" }, 'a: Expected a number for the integer `smithy.api#Integer`, found the string "x"'],
  ["Parts", { a: "x", b: "xx" }, "b: `a#Parts$b` allows a length of at most 1, found 2"],
  ["Parts", {}, "`a` is missing; `a#Parts` requires it"],
  ["Parts", { a: null }, "a: `a#Parts$a` is required and cannot be null"],
  ["Parts", { a: "x", d: 1 }, "`a#Parts` has no member `d`"],
  ["Parts", { a: "x", c: null }, "c: Expected a number for the integer `smithy.api#Integer`, found null"],
  ["Choice", { a: "x", b: 1 }, "A value of the union `a#Choice` can have one member only"],
  ["Choice", { c: 1 }, "`a#Choice` has no member `c`"],
  ["Kind", "c", '`a#Kind` must be one of "a", "b", found the string "c"'],
  ["Level", 3, "`a#Level` must be one of 1, 2, found `3`"],
  ["S", {}, "A service has no values"],
])("%s does not take %o", (id, value, problem) => {
  expect(problems(id, value)).toEqual([problem])
})

test("checks can be told what a value is for", () => {
  expect(problems("Parts", { a: "x", c: null }, { allowNull: true })).toEqual([])
  expect(problems("Seconds", "x", { epochSecondsOnly: true })).toEqual(problems("Seconds", "x"))
  expect(problems("smithy.api#Timestamp", "1985-04-12T23:20:50Z", { epochSecondsOnly: true })).toEqual([
    'Expected a number of seconds for the timestamp `smithy.api#Timestamp`, found the string "1985-04-12T23:20:50Z"',
  ])
  expect(problems("Bytes", "YWI=", { base64Blobs: true })).toEqual([])
  expect(problems("Bytes", "a!c", { base64Blobs: true })).toEqual(["The blob `a#Bytes` must be base64"])
})
