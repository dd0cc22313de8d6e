import fc from "fast-check"
import { expect, test } from "vitest"
import { isError } from "../diagnostic/diagnostic.ts"
import { parse } from "../syntax/testing.ts"
import { formatIdl } from "./format-idl.ts"

const source = `$version: "2"
metadata a = [{ b: "c"
}
"""
 d
   e"""
]
namespace x
use y#A
use y#B
@t(
k
:
1
)
@u(
[
2
]
)
structure S for R with [
A
]
{
a: B
@v
b: B = 1
$c
}
operation O
{
input
:=
@w
{
d: B
}
output
:
S
errors
:
[
A
B
]
}
service T
{
version
:
"1"
operations: [
O
]
}
apply S
@z
apply S$a
{
@z
}
string U
`

/** Where a line ends, but for those of the text block. */
const breaks = [...source.matchAll(/(?<!"""|\bd)\n/g)].map(({ index }) => index)

const slashes = fc.constantFrom("//", "// ", "///", "/// ", "////")

/** The names of what a text declares, and how many members each has. */
function declarations(text: string): readonly string[] {
  return parse(text).statements.map((statement) => {
    const name = statement.kind === "apply" ? statement.target.text : statement.name.text
    return `${statement.kind} ${name} ${"members" in statement ? statement.members.length : ""}`
  })
}

test("keeps every comment and every statement, wherever comments stand, and is done after one pass", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(fc.constantFrom(...breaks), slashes), { selector: ([at]) => at }), (places) => {
      const texts = places.sort(([a], [b]) => b - a).map(([at, prefix], index) => ({ at, text: `${prefix}c${index};` }))
      const commented = texts.reduce((all, { at, text }) => `${all.slice(0, at)} ${text}${all.slice(at)}`, source)
      const { text = "", diagnostics } = formatIdl({ name: "x.smithy", text: commented })
      expect(diagnostics.filter(isError).map(({ message }) => message)).toEqual([])
      expect(texts.filter((_, index) => text.split(`c${index};`).length !== 2)).toEqual([])
      expect(declarations(text)).toEqual(declarations(commented))
      expect(formatIdl({ name: "x.smithy", text }).text).toBe(text)
    }),
    { seed: 1, numRuns: 300 },
  )
})
