import { expect, test } from "vitest"
import { compareWithKnown, readKnownFailures } from "../src/known-failures.ts"
import { readManifest } from "../src/manifest.ts"
import { runCases } from "../src/run-cases.ts"
import { suites } from "../src/suites/index.ts"

const data = process.env.SMITHY_CONFORMANCE

if (data) {
  test.each(suites)("$name fails where it is known to, and only there", async ({ name }) => {
    const cases = readManifest(data).filter(({ suite }) => suite === name)
    expect(cases).not.toEqual([])
    const changes = compareWithKnown(await runCases(cases), readKnownFailures(name))
    expect(changes).toEqual({ newlyFailing: [], newlyPassing: [], unknown: [] })
  })
} else {
  test.skip("the official suites (skipped: SMITHY_CONFORMANCE names no folder)", () => {})
}
