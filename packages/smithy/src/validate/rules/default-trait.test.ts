import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("a default must be a value of its target", () => {
  const statements = `
    structure S {
        text: String = 1
        fine: String = ""
        none: String = null
        long: Short = "x"
    }`
  expect(findings("DefaultTrait", statements)).toEqual([
    "ERROR DefaultTrait a#S$text: The default: Expected a string for the string `smithy.api#String`, found `1`",
    'ERROR DefaultTrait a#S$long: The default: Expected a number for the short `smithy.api#Short`, found the string "x"',
  ])
})

test("the default of a blob should be base64", () => {
  const statements = `
    structure S {
        fine: Blob = "YWI="
        open: Blob = "YWI"
        text: Blob = "a text"
    }`
  expect(findings("DefaultTrait", statements)).toEqual([
    'WARNING DefaultTrait a#S$text: The default of a blob should be base64, found the string "a text"',
  ])
})

test("aggregates can be empty only, and null is for members", () => {
  const statements = `
    list Texts { member: String }

    structure S {
        texts: Texts = ["a"]
        fine: Texts = []
    }

    @default(null)
    string Text`
  expect(findings("DefaultTrait", statements)).toEqual([
    "ERROR DefaultTrait a#S$texts: The default of a list must be empty",
    "ERROR DefaultTrait a#Text: Only the default of a member can be null",
  ])
})

test("a member repeats the default of its target, or has none", () => {
  const statements = `
    @default(1)
    integer One

    structure S {
        missing: One
        different: One = 2
        same: One = 1
        none: One = null
    }`
  expect(findings("DefaultTrait", statements)).toEqual([
    "ERROR DefaultTrait a#S$missing: `a#One` has the default `1`, and this member has none",
    "ERROR DefaultTrait a#S$different: `a#One` has the default `1`, and that of this member is `2`",
  ])
})

test("a 0 outside of its range is a warning only", () => {
  const statements = `
    @range(min: 1)
    integer Positive

    structure S {
        zero: Positive = 0
        less: Positive = -1
    }`
  expect(findings("DefaultTrait", statements)).toEqual([
    "WARNING DefaultTrait.Target.InvalidRange a#S$zero: The default: `a#Positive` must be at least 1, found 0",
    "ERROR DefaultTrait.Target.InvalidRange a#S$less: The default: `a#Positive` must be at least 1, found -1",
  ])
})
