import { compareEvents } from "../compare-events.ts"
import { hasId, type ListedEvent, readEvents } from "../events.ts"
import { load } from "../load-case.ts"
import { type Case, mainSource, sourceOf } from "../manifest.ts"
import { type Suite, unknownExpectation } from "../suite.ts"

/** Models and the exact events that are reported about them. */
export const errorfiles: Suite = { name: "errorfiles", check }

/** Events that a file need not list. */
const optional = ["ModelDeprecation", "DeprecatedTrait", "DeprecatedShape"]

function check(entry: Case): string | undefined {
  if (entry.expectation.type !== "events") return unknownExpectation(entry)
  const expected = readEvents(sourceOf(entry, "errors").text)
  const { diagnostics } = load(entry, [mainSource(entry)], { everyRule: isMixed(expected) })
  return compareEvents(diagnostics, expected, (diagnostic) => {
    return diagnostic.severity === "SUPPRESSED" || optional.some((id) => hasId(diagnostic, id))
  })
}

/** Events of what has to be right before the rest of a model is looked at. */
const critical = [
  "Target",
  "ResourceCycle",
  "DefaultTrait",
  "EnumShape",
  "ExclusiveStructureMemberTrait",
  "ShapeIdConflict",
  "SingleOperationBinding",
  "SingleResourceBinding",
  "TraitConflict",
  "TraitTarget",
  "TraitValue",
]

/** Whether a file has errors that usually end validation, and events that usually come after. */
function isMixed(events: readonly ListedEvent[]): boolean {
  const ends = ({ severity, id }: ListedEvent) => {
    return (id === "Model" && severity === "ERROR") || critical.some((one) => id === one || id.startsWith(`${one}.`))
  }
  return events.some(ends) && !events.every(ends)
}
