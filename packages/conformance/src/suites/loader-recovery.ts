import { type Diagnostic, findShape, isError, type Model } from "@smithwright/smithy"
import { difference } from "../difference.ts"
import { isEvent, readEventPart } from "../events.ts"
import type { RecoveryExpectation } from "../expectation.ts"
import { describe, load } from "../load-case.ts"
import { type Case, mainSource } from "../manifest.ts"
import { type Suite, unknownExpectation } from "../suite.ts"

/** Broken models whose rest is loaded all the same. */
export const loaderRecovery: Suite = { name: "loader-recovery", check }

/** A key that is not one of these would be a check left out. */
const keys: ReadonlySet<string> = new Set<keyof RecoveryExpectation>([
  "type",
  "present",
  "absentTraits",
  "metadataExactly",
  "errors",
  "errorCount",
])

function check(entry: Case): string | undefined {
  const { expectation } = entry
  if (expectation.type !== "broken-but-partially-loaded") return unknownExpectation(entry)
  const unknown = Object.keys(expectation).find((key) => !keys.has(key))
  if (unknown !== undefined) return `the suite does not know what ${unknown} expects`
  const { model, diagnostics } = load(entry, [mainSource(entry)])
  return checkModel(model, expectation) ?? checkErrors(diagnostics.filter(isError), expectation)
}

function checkModel(
  model: Model,
  { present = [], absentTraits = {}, metadataExactly }: RecoveryExpectation,
): string | undefined {
  const missing = present.find((id) => !findShape(model, id))
  if (missing !== undefined) return `${missing} is not in the model`
  for (const [id, traits] of Object.entries(absentTraits)) {
    const wrong = traits.find((trait) => findShape(model, id)?.traits.has(trait))
    if (wrong !== undefined) return `${id} has ${wrong}`
  }
  return metadataExactly && difference(model.metadata, metadataExactly)
}

function checkErrors(
  errors: readonly Diagnostic[],
  { errors: expected = [], errorCount }: RecoveryExpectation,
): string | undefined {
  const found = errors.map(describe).join("; ")
  const missing = expected.find((text) => !errors.some((error) => isEvent(error, readEventPart(text))))
  if (missing !== undefined) return `"${missing}" is not reported, but: ${found}`
  // Parsers report everything as `Model`, which stands for the text that is counted.
  const count = errors.filter(({ id }) => id === "Model").length
  if (errorCount && count !== errorCount.count) return `${count} errors instead of ${errorCount.count}: ${found}`
  return errors.length === 0 ? "no error is reported" : undefined
}
