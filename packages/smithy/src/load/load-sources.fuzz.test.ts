import fc from "fast-check"
import { expect, test } from "vitest"
import { memberId } from "../model/shape-id.ts"
import { loadSources } from "./load-sources.ts"
import { ast } from "./testing.ts"

/** Raise it by the environment for a long run: `FUZZ_RUNS=1000000`. */
const runs = Number(process.env.FUZZ_RUNS ?? 500)

const idl = `$version: "2.0"
$operationInputSuffix: "Request"
metadata a = [String, { b: 1 }]
namespace a
use b#Other
service S with [T] { version: "1", operations: [O], resources: [R], errors: [E], rename: { "b#Other": "X" } }
@mixin service T { version: "0" }
resource R { identifiers: { id: Id }, properties: { size: Integer }, read: O }
operation O { input := for R with [M] { $id, $m, $size = 1
} output: Out, errors: [E] }
@mixin(localTraits: [internal]) @internal structure M { @required m: String, n: L }
structure Out with [M] { @tags(["x"]) $m }
@error("client") structure E {}
list L { member: Map }
map Map { key: Id, value: Other }
string Id
enum Enum { A, B }
@trait list custom { member: String }
apply M$n @custom
`

const json = ast({
  "b#Other": { type: "structure", members: { a: { target: "a#Id", traits: { "smithy.api#tags": ["x"] } } } },
  "a#Out$n": { type: "apply", traits: { "smithy.api#required": {} } },
  "b#List": { type: "list", member: { target: "smithy.api#PrimitiveInteger" } },
  "b#Service": { type: "service", version: "1", operations: [{ target: "a#O" }], mixins: [{ target: "a#T" }] },
})

/** Takes out a piece, doubles it, or puts something else in its place. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 0, max: 30 }),
  by: fc.oneof(
    fc.constant(undefined),
    fc.constantFrom("", "null", "{}", "[]", "$", "#", '"', "__proto__", "a#Out", "with [M]", "for R ", "\n"),
  ),
})

function applyEdits(text: string, edits: readonly { at: number; length: number; by: string | undefined }[]): string {
  return edits.reduce((edited, { at, length, by }) => {
    const start = Math.floor(at * edited.length)
    const piece = edited.slice(start, start + length)
    return edited.slice(0, start) + (by ?? piece + piece) + edited.slice(start + length)
  }, text)
}

const edits = fc.array(edit, { maxLength: 4 })

test("the sources themselves are sound", () => {
  const { problems } = loadSources([
    { name: "1.smithy", text: idl },
    { name: "2.json", text: json },
  ])
  expect(problems.diagnostics.map(({ message }) => message)).toEqual([])
})

test("whatever the sources are, nothing is thrown and the model is consistent", () => {
  fc.assert(
    fc.property(edits, edits, (ofIdl, ofJson) => {
      const sources = [
        { name: "1.smithy", text: applyEdits(idl, ofIdl) },
        { name: "2.json", text: applyEdits(json, ofJson) },
      ]
      const { model } = loadSources(sources)
      for (const [id, shape] of model.shapes) {
        expect(shape.id).toBe(id)
        if (!("members" in shape)) continue
        for (const [name, member] of shape.members) expect(member.id).toBe(memberId(id, name))
      }
    }),
    { seed: 1, numRuns: runs },
  )
})
