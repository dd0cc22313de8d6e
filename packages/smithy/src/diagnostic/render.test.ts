import { describe, expect, test } from "vitest"
import type { Diagnostic } from "./diagnostic.ts"
import { renderDiagnostics } from "./render.ts"

function diagnosticAt(text: string, part: string, rest: Partial<Diagnostic> = {}): Diagnostic {
  const start = text.indexOf(part)
  const span = { source: { name: "models/city.smithy", text }, start, end: start + part.length }
  return { severity: "ERROR", id: "Model", message: "Wrong", span, ...rest }
}

/** The source line and the marks below it. */
function frame(text: string, part: string): readonly string[] {
  return renderDiagnostics([diagnosticAt(text, part)])
    .split("\n")
    .slice(3, 5)
}

test("shows what, where, the line, the mend and a count", () => {
  const text = "namespace a.b\n\nstring }\n"
  const rendered = renderDiagnostics([
    diagnosticAt(text, "}", { message: "Expected a shape name, found `}`", hint: "Give it a name." }),
    diagnosticAt(text, "string", { severity: "WARNING", id: "Linter", shape: "a.b#C" }),
    { severity: "ERROR", id: "Model", message: "No file" },
    { severity: "SUPPRESSED", id: "X", message: "Hushed", suppressionReason: "old" },
  ])
  expect(rendered).toBe(`error[Model]: Expected a shape name, found \`}\`
  --> models/city.smithy:3:8
   |
 3 | string }
   |        ^
   = help: Give it a name.

warning[Linter]: Wrong
  --> models/city.smithy:3:1
   |
 3 | string }
   | ^^^^^^
   = shape: a.b#C

error[Model]: No file

suppressed[X]: Hushed
   = reason: old

2 errors, 1 warning, 1 suppressed
`)
})

test("says nothing about nothing", () => {
  expect(renderDiagnostics([])).toBe("")
})

test("colours what the severity is about when asked", () => {
  expect(renderDiagnostics([{ severity: "NOTE", id: "N", message: "m" }], { color: true })).toBe(
    "\u001b[1;36mnote[N]\u001b[0m: \u001b[1mm\u001b[0m\n\n1 note\n",
  )
})

describe("marks", () => {
  test("stand under what they mark behind tabs and wide characters", () => {
    expect(frame("\tdoc: 都市 x", "x")).toEqual([" 1 |     doc: 都市 x", "   |               ^"])
    expect(frame("a 都市 b", "都市")).toEqual([" 1 | a 都市 b", "   |   ^^^^"])
  })

  test("stand behind the line at its end, and at the end of the file", () => {
    expect(frame("string\nfoo", "\n")).toEqual([" 1 | string", "   |       ^"])
    expect(frame("string\n", "")).toEqual([" 1 | string", "   | ^"])
    const text = "string\n"
    const end = { source: { name: "a", text }, start: 7, end: 7 }
    const lines = renderDiagnostics([{ severity: "ERROR", id: "Model", message: "m", span: end }]).split("\n")
    expect(lines.slice(1, 5)).toEqual(["  --> a:2:1", "   |", " 2 |", "   | ^"])
  })

  test("end with the first line of what spans lines", () => {
    expect(frame("a [\n b\n]", "[\n b\n]")).toEqual([" 1 | a [", "   |   ^"])
  })
})

test("very long lines are cut around the mark", () => {
  const [line = "", marks = ""] = frame(`${"a".repeat(5000)}!!${"b".repeat(5000)}`, "!!")
  expect(line).toBe(` 1 | …${"a".repeat(60)}!!${"b".repeat(58)}…`)
  expect(marks).toBe(`   | ${" ".repeat(61)}^^`)
  const [whole = ""] = frame("c".repeat(5000), "c".repeat(5000))
  expect(whole).toBe(` 1 | ${"c".repeat(120)}…`)
})

test("a model cannot drive the terminal", () => {
  const text = "string \u001b[2Jx"
  const rendered = renderDiagnostics([
    {
      ...diagnosticAt(text, "x"),
      message: "found `\u001b]0;title\u0007`\nerror[Model]: forged",
      shape: "a#\u202eb",
    },
  ])
  expect(rendered).toBe(`error[Model]: found \`␛]0;title␇\`
      error[Model]: forged
  --> models/city.smithy:1:12
   |
 1 | string ␛[2Jx
   |            ^
   = shape: a#<U+202E>b

1 error
`)
})
