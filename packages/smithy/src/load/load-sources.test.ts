import { expect, test } from "vitest"
import { loadSources } from "./load-sources.ts"
import { load, membersOf, problemsOf } from "./testing.ts"

test("without sources there is the prelude", () => {
  const { model, problems } = loadSources([])
  expect(problems.diagnostics).toEqual([])
  expect(model.shapes.get("smithy.api#String")?.type).toBe("string")
  expect(model.shapes.get("smithy.api#required")?.traits.has("smithy.api#trait")).toBe(true)
})

test("builds the prelude once", () => {
  const [first, second] = [loadSources([]), loadSources([])].map(({ model }) => model.shapes.get("smithy.api#String"))
  expect(first).toBe(second)
})

test("joins IDL and JSON, each naming shapes of the other", () => {
  const { model, diagnostics } = load(
    "structure S { a: Text }",
    '{ "smithy": "2.0", "shapes": { "a#Text": { "type": "string" }, "a#List": { "type": "list", "member": { "target": "a#S" } } } }',
  )
  expect(diagnostics).toEqual([])
  expect(membersOf(model, "a#S")).toEqual({ a: "a#Text" })
  expect(membersOf(model, "a#List")).toEqual({ member: "a#S" })
})

test("a model comes back with the errors of all sources", () => {
  const result = load("strin A\nstring B", '{ "smithy": "2.0", ', "list L {}\nstring C")
  expect(problemsOf(result)).toEqual([
    "1:3:1 ERROR -: Unknown shape type `strin`",
    "2:1:20 ERROR -: Expected a key in double quotes or `}`, found the end of the file",
    "3:3:1 ERROR a#L: `a#L` needs the member `member`",
  ])
  expect([...result.model.shapes.keys()].filter((id) => id.startsWith("a#"))).toEqual(["a#B", "a#C"])
})

test("loading the same sources twice gives the same", () => {
  const source = { name: "1.smithy", text: '$version: "2.0"\nnamespace a\n@foo list L {}' }
  expect(loadSources([source])).toEqual(loadSources([source]))
})
