import type { Severity } from "@smithwright/smithy"
import { isEvent, lineOf, readEventPart } from "../events.ts"
import { describe, load } from "../load-case.ts"
import { type Case, mainSource } from "../manifest.ts"
import { type Suite, unknownExpectation } from "../suite.ts"

/** Models that are refused, by an error or a danger, with the line, shape and event id that the expectation names. */
export const loaderInvalid: Suite = { name: "loader-invalid", check }

const refusing: ReadonlySet<Severity> = new Set<Severity>(["ERROR", "DANGER"])

function check(entry: Case): string | undefined {
  const { expectation } = entry
  if (expectation.type !== "rejected") return unknownExpectation(entry)
  const expected = readEventPart(expectation.messageContains)
  const events = load(entry, [mainSource(entry)]).diagnostics.filter(({ severity }) => refusing.has(severity))
  if (events.some((event) => isEvent(event, expected))) return undefined
  const found = events.map((event) => `line ${lineOf(event)}: ${describe(event)}`)
  return `is not refused for "${expectation.messageContains}", but for: ${found.join("; ") || "nothing"}`
}
