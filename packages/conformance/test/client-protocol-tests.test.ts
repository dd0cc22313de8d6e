import { expect, test } from "vitest"
import { compareWithKnown, readKnownFailures } from "../src/known-failures.ts"
import { readManifest } from "../src/manifest.ts"
import { runClientTests } from "../src/protocol-tests/run-client-tests.ts"

const data = process.env.SMITHY_CONFORMANCE

if (data) {
  test("generated clients fail the protocol tests where they are known to, and only there", async () => {
    const cases = readManifest(data).filter(({ suite }) => suite === "protocol-tests")
    const outcomes = (await Promise.all(cases.map(runClientTests))).flat()
    expect(outcomes.length).toBeGreaterThan(0)
    const results = outcomes.map((outcome) => ({ suite: "clients", ...outcome }))
    const changes = compareWithKnown(results, readKnownFailures("client-protocol-tests"))
    expect(changes).toEqual({ newlyFailing: [], newlyPassing: [], unknown: [] })
  })
} else {
  test.skip("the official protocol tests of clients (skipped: SMITHY_CONFORMANCE names no folder)", () => {})
}
