import { isError } from "@smithwright/smithy"
import { isEvent, lineOf, readEventPart } from "../events.ts"
import { describe, load } from "../load-case.ts"
import { type Case, mainSource } from "../manifest.ts"
import { type Suite, unknownExpectation } from "../suite.ts"

/** Models that are refused by an error with the line, shape and event id that the expectation names. */
export const loaderInvalid: Suite = { name: "loader-invalid", check }

function check(entry: Case): string | undefined {
  const { expectation } = entry
  if (expectation.type !== "rejected") return unknownExpectation(entry)
  const expected = readEventPart(expectation.messageContains)
  const errors = load(entry, [mainSource(entry)]).diagnostics.filter(isError)
  if (errors.some((error) => isEvent(error, expected))) return undefined
  const found = errors.map((error) => `line ${lineOf(error)}: ${describe(error)}`)
  return `is not refused for "${expectation.messageContains}", but for: ${found.join("; ") || "nothing"}`
}
