import { compareModels } from "@smithwright/smithy"
import { compareEvents } from "../compare-events.ts"
import { readEvents } from "../events.ts"
import { loadClean } from "../load-case.ts"
import { type Case, sourceOf } from "../manifest.ts"
import { type Suite, unknownExpectation } from "../suite.ts"

/** Two versions of a model, and the exact events that comparing them gives. */
export const diff: Suite = { name: "diff", check }

function check(entry: Case): string | undefined {
  if (entry.expectation.type !== "diff-events") return unknownExpectation(entry)
  const [before, after] = ["a", "b"].map((role) => loadClean(entry, [sourceOf(entry, role)]))
  if (!before || !after) return "there are not two models"
  // A line of hyphens ends an event, whose message may have several lines.
  const events = sourceOf(entry, "events").text.split(/^-+\s*$/m)
  const expected = readEvents(events.map((event) => event.trim().replace(/\s*\n\s*/g, " ")).join("\n"))
  return compareEvents(compareModels(before, after), expected, ({ severity }) => severity === "SUPPRESSED")
}
