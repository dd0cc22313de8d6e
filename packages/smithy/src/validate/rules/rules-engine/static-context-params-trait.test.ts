import { expect, test } from "vitest"
import { findings } from "../../testing.ts"

test("static parameters are strings, booleans and lists of strings", () => {
  const statements = `
    @smithy.rules#staticContextParams(
      text: { value: "a" }, flag: { value: true }, list: { value: ["a"] }, gap: { value: ["a", null] }
      number: { value: 1 }, object: { value: {} }, mixed: { value: ["a", 1] }
    )
    operation Do {}`
  const expected = (name: string, found: string) => {
    const message = `\`${name}\` has to be a string, a boolean or a list of strings, found ${found}`
    return `ERROR StaticContextParamsTrait a#Do: ${message}`
  }
  expect(findings("StaticContextParamsTrait", statements)).toEqual([
    expected("number", "`1`"),
    expected("object", "an object"),
    expected("mixed", "a list with something else"),
  ])
})
