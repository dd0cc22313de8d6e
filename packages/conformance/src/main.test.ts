import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { main } from "./main.ts"

const loads = { type: "loads-without-errors" }

const manifest = {
  cases: [
    { suite: "loader-valid", id: "good", file: "good.smithy", expectation: loads },
    { suite: "loader-valid", id: "bad", file: "bad.smithy", expectation: loads },
    { suite: "mystery", id: "other", file: "good.smithy", expectation: loads },
  ],
}

describe("main", () => {
  let root = ""
  let output = ""
  let errors = ""

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "conformance-"))
    writeFileSync(join(root, "MANIFEST.json"), JSON.stringify(manifest))
    writeFileSync(join(root, "good.smithy"), '$version: "2.0"\nnamespace a\nstring B\n')
    writeFileSync(join(root, "bad.smithy"), '$version: "2.0"\nnamespace a\nstring\n')
    output = ""
    errors = ""
    vi.spyOn(process.stdout, "write").mockImplementation((text) => {
      output += text
      return true
    })
    vi.spyOn(process.stderr, "write").mockImplementation((text) => {
      errors += text
      return true
    })
  })

  afterEach(() => {
    vi.restoreAllMocks()
    rmSync(root, { recursive: true })
  })

  test("compares with the known failures", async () => {
    expect(await main(["--data", root])).toBe(1)
    expect(output).toContain("loader-valid  1 of 2\n")
    expect(output).toContain("Nothing here runs: mystery\n")
    expect(output).toContain("loader-valid bad: is refused: [ERROR]")
    expect(output).toContain("1 not as listed.\n")
  })

  test("reports without comparing", async () => {
    expect(await main(["--data", root, "--report"])).toBe(0)
    expect(output).toContain("loader-valid  1 of 2\n")
    expect(output).toContain("loader-valid bad: is refused: [ERROR]")
    expect(output).not.toContain("as listed")
  })

  test("reports in JSON", async () => {
    expect(await main(["--data", root, "--json"])).toBe(0)
    expect(JSON.parse(output)).toEqual({ suites: { "loader-valid": { passed: 1, total: 2, failed: ["bad"] } } })
  })

  test("says when there is nothing to run", async () => {
    expect(await main(["--data", root, "--suite", "selectors"])).toBe(2)
    expect(errors).toBe(`${root} has no cases of: selectors\n`)
  })

  test("says when there is no data", async () => {
    expect(await main(["--data", join(root, "nowhere")])).toBe(2)
    expect(errors).toBe(`${join(root, "nowhere")} has no MANIFEST.json, so it is not the folder with the data\n`)
  })

  test("helps", async () => {
    expect(await main(["--help"])).toBe(0)
    expect(output).toContain("Usage: npm run conformance")
  })
})
