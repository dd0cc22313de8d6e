import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("inputs and outputs must fit their structures", () => {
  const statements = `
    @examples([
        { title: "wrong", input: { city: 1 }, output: { area: 1, extra: true } }
        { title: "right", input: { city: "x" }, output: { area: 1 } }
    ])
    operation Get {
        input := {
            @required
            @length(min: 1)
            city: String
        }
        output := {
            area: Integer
        }
    }`
  expect(findings("ExamplesTrait", statements)).toEqual([
    'ERROR ExamplesTrait a#Get: The input of the example "wrong", at city: Expected a string for the string `smithy.api#String`, found `1`',
    'WARNING ExamplesTrait.UnknownMember.a#GetOutput.extra a#Get: The output of the example "wrong": `a#GetOutput` has no member `extra`',
  ])
})

test("errors must be errors of the operation, and no output stands beside one", () => {
  const statements = `
    @examples([
        { title: "foreign", input: {}, error: { shapeId: Other, content: {} } }
        { title: "both", input: {}, output: {}, error: { shapeId: Gone, content: {} } }
        { title: "lenient", input: {}, output: {}, allowConstraintErrors: true }
        { title: "fine", input: { name: "too long" }, error: { shapeId: Gone, content: {} }, allowConstraintErrors: true }
    ])
    operation Get {
        input := {
            @length(max: 3)
            name: String
        }
        output := {}
        errors: [Gone]
    }

    @error("client")
    structure Gone {}

    @error("client")
    structure Other {}`
  expect(findings("ExamplesTrait", statements)).toEqual([
    'ERROR ExamplesTrait a#Get: `a#Other` is no error of the operation, but it is that of the example "foreign"',
    'ERROR ExamplesTrait a#Get: There is both an output and an error in the example "both"',
    'ERROR ExamplesTrait a#Get: Only an example of an error can break constraints, and the example "lenient" has none',
    'WARNING ExamplesTrait a#Get: The input of the example "fine", at name: `a#GetInput$name` allows a length of at most 3, found 8',
  ])
})
