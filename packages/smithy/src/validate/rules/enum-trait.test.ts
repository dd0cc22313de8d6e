import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("values and names are there once, and all have names or none has", () => {
  const statements = `
    @enum([{ value: "a", name: "A" }, { value: "a", name: "b" }, { value: "c" }])
    string S`
  expect(findings("EnumTrait", statements)).toEqual([
    'ERROR EnumTrait a#S: The value "a" is there twice',
    "WARNING EnumTrait.b a#S: The name `b` should be in upper case, with underscores between words",
    "ERROR EnumTrait a#S: When one value has a name, all must have one",
  ])
})
