import { describe, expect, test } from "vitest"
import { compareWithKnown, parseKnownFailures } from "./known-failures.ts"

describe("parseKnownFailures", () => {
  test("reads ids and reasons", () => {
    expect([...parseKnownFailures("# Why\n\na/b-1.0   the order differs\nc/d x\n")]).toEqual([
      ["a/b-1.0", "the order differs"],
      ["c/d", "x"],
    ])
  })

  test("wants a reason", () => {
    expect(() => parseKnownFailures("a/b\n")).toThrow('"a/b" needs a reason after the id')
  })

  test("wants each id once", () => {
    expect(() => parseKnownFailures("a x\na y\n")).toThrow('"a" is listed twice')
  })
})

describe("compareWithKnown", () => {
  const passed = { suite: "s", id: "passes", failure: undefined }
  const failed = { suite: "s", id: "fails", failure: "because" }

  test("finds nothing when exactly the known cases fail", () => {
    const changes = compareWithKnown([passed, failed], new Map([["fails", "known"]]))
    expect(changes).toEqual({ newlyFailing: [], newlyPassing: [], unknown: [] })
  })

  test("finds what fails, passes or is gone", () => {
    const known = new Map([
      ["passes", "did not"],
      ["gone", "was there"],
    ])
    expect(compareWithKnown([passed, failed], known)).toEqual({
      newlyFailing: [failed],
      newlyPassing: ["passes"],
      unknown: ["gone"],
    })
  })
})
