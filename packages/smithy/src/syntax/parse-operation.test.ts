import { expect, test } from "vitest"
import { parseStatements, problems } from "./testing.ts"
import type { InlineStructureTree, NameTree, OperationShapeTree } from "./tree.ts"

function operation(text: string): OperationShapeTree {
  const tree = parseStatements(text)
  expect(problems(tree)).toEqual([])
  const [shape] = tree.statements
  if (shape?.kind !== "operation") throw new Error("no operation")
  return shape
}

function inline(structure: NameTree | InlineStructureTree | undefined): InlineStructureTree {
  if (structure === undefined || !("kind" in structure)) throw new Error("no inline structure")
  return structure
}

test("input, output and errors in any order", () => {
  const { input, output, errors } = operation("operation A {\n  errors: [B, c#D]\n  output: E, input :\n F\n}")
  expect(input).toMatchObject({ text: "F" })
  expect(output).toMatchObject({ text: "E" })
  expect(errors.map(({ text }) => text)).toEqual(["B", "c#D"])
  expect(operation("operation A {}")).toMatchObject({ errors: [] })
  expect(operation("operation A with [B] {}").mixins.map(({ text }) => text)).toEqual(["B"])
})

test("structures declared in place", () => {
  const { input, output } = operation(`operation A {
    input := @a @b for C with [D] {
        $id
        e: F = 1
    }
    output :=
        /// documented
        with [D]
        {}
}`)
  const { traits, forResource, mixins, members } = inline(input)
  expect(traits.map(({ name }) => name.text)).toEqual(["a", "b"])
  expect(forResource?.text).toBe("C")
  expect(mixins.map(({ text }) => text)).toEqual(["D"])
  expect(members.map(({ name }) => name.text)).toEqual(["id", "e"])
  expect(inline(output).traits.map(({ documentation }) => documentation)).toEqual([true])
  expect(inline(output).mixins).toHaveLength(1)
})

test.each([
  ["operation A {\n  input: B\n  input: C\n}", "5:3 ERROR The property `input` is set twice", undefined],
  ["operation A {\n  errors: [B]\n  errors: [C]\n}", "5:3 ERROR The property `errors` is set twice", undefined],
  ["operation A {\n  imput: B\n}", "4:3 ERROR Operations have no property `imput`", "Did you mean `input`?"],
  [
    "operation A {\n  b: C\n}",
    "4:3 ERROR Operations have no property `b`",
    "An operation has `input`, `output` and `errors`.",
  ],
  ["operation A {\n  input = B\n}", "4:9 ERROR Expected `:` and a structure, or `:=`, found `=`", undefined],
  ["operation A {\n  errors := [B]\n}", "4:10 ERROR Expected `:` and a list of errors, found `:=`", undefined],
  ["operation A {\n  errors: [1]\n}", "4:12 ERROR Expected an error or `]`, found `1`", undefined],
  ["operation A {\n  input := B {}\n}", "4:12 ERROR Expected `{` and members, found `B`", undefined],
])("%j is wrong", (text, problem, hint) => {
  const tree = parseStatements(text)
  expect(problems(tree)).toEqual([problem])
  expect(tree.diagnostics[0]?.hint).toBe(hint)
  expect(tree.statements).toHaveLength(1)
})
