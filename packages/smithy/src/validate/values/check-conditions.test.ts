import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("values fulfil the conditions of their shapes and members", () => {
  const statements = `
    @examples([
        { title: "right", input: { span: { start: 1, end: 2 }, name: "a" } }
        { title: "wrong", input: { span: { start: 2, end: 1 }, name: "" } }
        { title: "shown", input: { span: { start: 2, end: 1 } }, error: { shapeId: Bad, content: {} }, allowConstraintErrors: true }
    ])
    operation Get {
        input := {
            span: Span
            @smithy.contracts#conditions(NotEmpty: { expression: "length(@) > \`0\`", documentation: "Has a name." })
            name: String
        }
        errors: [Bad]
    }

    @smithy.contracts#conditions(Order: { expression: "start < end", documentation: "Starts before it ends." })
    structure Span {
        @required
        start: Integer
        @required
        end: Integer
    }

    @error("client")
    structure Bad {}`
  expect(findings("ExamplesTrait", statements)).toEqual([
    'ERROR ExamplesTrait.Order a#Get: The input of the example "wrong", at span: `a#Span` must fulfil the condition `Order`: start < end',
    'ERROR ExamplesTrait.NotEmpty a#Get: The input of the example "wrong", at name: `a#GetInput$name` must fulfil the condition `NotEmpty`: length(@) > `0`',
    'WARNING ExamplesTrait.Order a#Get: The input of the example "shown", at span: `a#Span` must fulfil the condition `Order`: start < end',
  ])
})
