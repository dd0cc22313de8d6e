import { type Model, type Node, namespaceOf, property, select } from "@smithwright/smithy"
import { difference } from "../difference.ts"
import { loadClean } from "../load-case.ts"
import { type Case, mainSource } from "../manifest.ts"
import { type Suite, unknownExpectation } from "../suite.ts"

/** Selectors in a model's metadata, with the shapes of the model that they match. */
export const selectors: Suite = { name: "selectors", check }

function check(entry: Case): string | undefined {
  const { expectation } = entry
  if (expectation.type !== "selector-matches") return unknownExpectation(entry)
  const model = loadClean(entry, [mainSource(entry)])
  const tests = model.metadata.get(expectation.metadataKey)
  if (!Array.isArray(tests) || tests.length === 0) return "the model's metadata has no tests"
  for (const test of tests) {
    const failure = checkSelector(model, test)
    if (failure !== undefined) return failure
  }
  return undefined
}

function checkSelector(model: Model, test: Node): string | undefined {
  const selector = property(test, "selector")
  const matches = property(test, "matches")
  if (typeof selector !== "string" || !Array.isArray(matches)) return "a test has no selector or no matches"
  const skipPrelude = property(test, "skipPreludeShapes") === true
  const relevant = (ids: readonly unknown[]) => {
    return ids
      .map(String)
      .filter((id) => !skipPrelude || namespaceOf(id) !== "smithy.api")
      .sort()
  }
  const found = [...select(model, selector)].map(({ id }) => id)
  const failure = difference(relevant(found), relevant(matches))
  return failure && `${selector} ${failure}`
}
