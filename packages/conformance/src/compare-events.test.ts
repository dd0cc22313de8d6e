import type { Diagnostic, Severity } from "@smithwright/smithy"
import { describe, expect, test } from "vitest"
import { compareEvents } from "./compare-events.ts"
import { readEvents } from "./events.ts"

function diagnostic(severity: Severity, shape: string, id: string): Diagnostic {
  return { severity, shape, id, message: "ours" }
}

function compare(diagnostics: readonly Diagnostic[], lines: readonly string[]): string | undefined {
  return compareEvents(diagnostics, readEvents(lines.join("\n")), ({ severity }) => severity === "SUPPRESSED")
}

describe("compareEvents", () => {
  test("agrees, whatever the order and the messages", () => {
    const diagnostics = [diagnostic("NOTE", "a#B", "X"), diagnostic("ERROR", "a#B", "Target.Unresolved")]
    expect(compare(diagnostics, ["[ERROR] a#B: m | Target", "[NOTE] a#B: n | X"])).toBeUndefined()
  })

  test("wants nothing when nothing is listed", () => {
    expect(compare([diagnostic("NOTE", "a#B", "X")], [])).toBe("extra: [NOTE] a#B: ours | X")
  })

  test("wants each line", () => {
    expect(compare([], ["[NOTE] a#B: n | X"])).toBe("missing: [NOTE] a#B: n | X")
  })

  test("wants a diagnostic for each of two lines that differ in the message only", () => {
    const lines = ["[NOTE] a#B: m | X", "[NOTE] a#B: n | X"]
    expect(compare([diagnostic("NOTE", "a#B", "X")], lines)).toBe("missing: [NOTE] a#B: n | X")
  })

  test("takes one diagnostic, or two, for the same line twice", () => {
    const one = [diagnostic("NOTE", "a#B", "X")]
    const lines = ["[NOTE] a#B: m | X", "[NOTE] a#B: m | X"]
    expect(compare(one, lines)).toBeUndefined()
    expect(compare([...one, diagnostic("NOTE", "a#B", "X")], lines)).toBeUndefined()
  })

  test("lets no line that is there twice take what another needs", () => {
    const two = [diagnostic("NOTE", "a#B", "X"), diagnostic("NOTE", "a#B", "X")]
    const lines = ["[NOTE] a#B: m | X", "[NOTE] a#B: m | X", "[NOTE] a#B: n | X"]
    expect(compare(two, lines)).toBeUndefined()
  })

  test("takes no second diagnostic for one line", () => {
    const two = [diagnostic("NOTE", "a#B", "X"), diagnostic("NOTE", "a#B", "X")]
    expect(compare(two, ["[NOTE] a#B: m | X"])).toBe("extra: [NOTE] a#B: ours | X")
  })

  test("lets the longer id choose first", () => {
    const two = [diagnostic("NOTE", "a#B", "X.Y"), diagnostic("NOTE", "a#B", "X.Z")]
    expect(compare(two, ["[NOTE] a#B: m | X", "[NOTE] a#B: m | X.Y"])).toBeUndefined()
  })

  test("lets pass what may be extra", () => {
    expect(compare([diagnostic("SUPPRESSED", "a#B", "X")], [])).toBeUndefined()
  })

  test("wants a suppressed event that is listed", () => {
    expect(compare([], ["[SUPPRESSED] a#B: m (why) | X"])).toBe("missing: [SUPPRESSED] a#B: m (why) | X")
  })
})
