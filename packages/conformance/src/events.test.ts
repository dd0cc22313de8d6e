import type { Diagnostic } from "@smithwright/smithy"
import { describe, expect, test } from "vitest"
import { isEvent, readEventPart, readEvents } from "./events.ts"

describe("readEvents", () => {
  test("reads severity, shape and id, whatever the message holds", () => {
    const text = "[ERROR] a.b#C$d: x | y: z | Target\r\n\n[NOTE] -: m | Model.X \n"
    expect(readEvents(text)).toEqual([
      { severity: "ERROR", shape: "a.b#C$d", id: "Target", text: "[ERROR] a.b#C$d: x | y: z | Target" },
      { severity: "NOTE", shape: "-", id: "Model.X", text: "[NOTE] -: m | Model.X" },
    ])
  })

  test("refuses a line that is no event", () => {
    expect(() => readEvents("[FATAL] -: m | Model")).toThrow("no event can be read from: [FATAL] -: m | Model")
  })
})

describe("readEventPart", () => {
  test.each([
    ["Syntax error at line 7, column 1: Expected X | Model", { line: 7, id: "Model" }],
    ["a.b#C: Syntax error at line 8, column 5: Found", { shape: "a.b#C", line: 8 }],
    ["[ERROR] -: Found | Model", { severity: "ERROR", shape: "-", id: "Model" }],
    ["Cannot use name `foo.baz#String`", {}],
    ["For shape a.b#C: Found", {}],
  ])("reads %o", (text, expected) => {
    expect(readEventPart(text)).toEqual(expected)
  })
})

describe("isEvent", () => {
  const source = { name: "a.smithy", text: "a\nb\n" }
  const diagnostic: Diagnostic = {
    severity: "ERROR",
    id: "Target.UnresolvedShape",
    message: "m",
    shape: "a#B",
    span: { source, start: 2, end: 3 },
  }

  test.each([
    {},
    { severity: "ERROR", shape: "a#B", id: "Target.UnresolvedShape", line: 2 },
    { id: "Target" },
  ] as const)("agrees with %o", (expected) => {
    expect(isEvent(diagnostic, expected)).toBe(true)
  })

  test.each([
    { severity: "WARNING" },
    { shape: "-" },
    { id: "Targ" },
    { id: "Target.UnresolvedShape.X" },
    { line: 1 },
  ] as const)("does not agree with %o", (expected) => {
    expect(isEvent(diagnostic, expected)).toBe(false)
  })
})
