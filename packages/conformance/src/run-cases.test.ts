import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Case } from "./manifest.ts"
import { runCases } from "./run-cases.ts"

describe("runCases", () => {
  let root = ""

  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), "conformance-"))
    writeFileSync(join(root, "valid.smithy"), '$version: "2.0"\nnamespace a\nstring B\n')
    writeFileSync(join(root, "invalid.smithy"), '$version: "2.0"\nnamespace a\nstring\n')
  })

  afterAll(() => rmSync(root, { recursive: true }))

  function caseOf(suite: string, file: string): Case {
    return { root, suite, id: `${suite} ${file}`, file, expectation: { type: "loads-without-errors" } }
  }

  test("answers in the order of the cases", async () => {
    const cases = [caseOf("loader-valid", "valid.smithy"), caseOf("loader-valid", "invalid.smithy")]
    const results = await runCases(cases)
    expect(results.map(({ id }) => id)).toEqual(["loader-valid valid.smithy", "loader-valid invalid.smithy"])
    expect(results[0]?.failure).toBeUndefined()
    expect(results[1]?.failure).toContain("is refused: [ERROR]")
  })

  test("goes on after a thread has crashed", async () => {
    const crash = caseOf("nonsense", "valid.smithy")
    const results = await runCases([crash, crash, crash, crash, caseOf("loader-valid", "valid.smithy")])
    expect(results.map(({ failure }) => failure)).toEqual([
      ...Array.from({ length: 4 }, () => "crashes: there is no suite nonsense"),
      undefined,
    ])
  })

  test("ends a case that takes too long", async () => {
    const results = await runCases([caseOf("loader-valid", "valid.smithy")], { limit: 0 })
    expect(results.map(({ failure }) => failure)).toEqual(["takes longer than 0 s"])
  })

  test("says when a case is done", async () => {
    const done: string[] = []
    await runCases([caseOf("loader-valid", "valid.smithy")], { onResult: ({ id }) => done.push(id) })
    expect(done).toEqual(["loader-valid valid.smithy"])
  })
})
