import { describe, expect, test } from "vitest"
import { readOptions } from "./options.ts"

describe("readOptions", () => {
  test("takes the folder from the environment", () => {
    expect(readOptions([], { SMITHY_CONFORMANCE: "/data" })).toEqual({
      data: "/data",
      suites: [],
      report: false,
      json: false,
    })
  })

  test("reads every option", () => {
    const args = ["--data", "here", "--suite", "selectors", "--suite", "errorfiles", "--report", "--json"]
    expect(readOptions(args, { SMITHY_CONFORMANCE: "/data" })).toEqual({
      data: "here",
      suites: ["selectors", "errorfiles"],
      report: true,
      json: true,
    })
  })

  test("knows when help is asked for", () => {
    expect(readOptions(["--help"], {})).toBeUndefined()
  })

  test.each([
    [[], "Where is the data? Give its folder with --data DIR or in SMITHY_CONFORMANCE."],
    [["--data", "here", "--suite", "x"], 'There is no suite "x". See --help.'],
    [["--dada"], "Unknown option '--dada'"],
  ])("refuses %o", (args, message) => {
    expect(() => readOptions(args, {})).toThrow(message)
  })
})
