import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("values of enums are strings, each there once", () => {
  const statements = `
    enum Color {
        RED = "red"
        CRIMSON = "red"
        EMPTY = ""
        lower
    }`
  expect(findings("EnumShape", statements)).toEqual([
    "ERROR EnumShape a#Color$CRIMSON: `RED` has the same value",
    "ERROR EnumShape a#Color$EMPTY: The value of an enum must not be empty",
    "WARNING EnumShape a#Color$lower: Names of enum members should be in upper case, with underscores between words",
  ])
})

test("values of intEnums are integers of 32 bits", () => {
  const statements = `
    intEnum Size {
        NONE
        SMALL = 1
        TINY = 1
        HALF = 0.5
        HUGE = 2147483648
        TEXT = "x"
    }`
  expect(findings("EnumShape", statements)).toEqual([
    "ERROR EnumShape a#Size$NONE: The member of an intEnum needs a value",
    "ERROR EnumShape a#Size$TINY: `SMALL` has the same value",
    "ERROR EnumShape a#Size$HALF: The values of an intEnum are integers, and this is 0.5",
    "ERROR EnumShape a#Size$HUGE: 2147483648 does not fit into 32 bits",
    'ERROR EnumShape a#Size$TEXT: The values of an intEnum are integers, and this is the string "x"',
  ])
})
