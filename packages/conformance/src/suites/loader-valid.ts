import { difference } from "../difference.ts"
import { loadClean } from "../load-case.ts"
import { type Case, mainSource, sourceOf } from "../manifest.ts"
import { modelData } from "../model-data.ts"
import { type Suite, unknownExpectation } from "../suite.ts"

/** IDL and JSON AST that load as the same model, without errors. */
export const loaderValid: Suite = { name: "loader-valid", check }

function check(entry: Case): string | undefined {
  const { expectation } = entry
  switch (expectation.type) {
    case "loads-without-errors":
      loadClean(entry, [mainSource(entry)])
      return undefined
    case "model-equal": {
      const load = (roles: readonly string[]) => {
        const sources = roles.map((role) => sourceOf(entry, role))
        return modelData(loadClean(entry, sources))
      }
      return difference(load(expectation.left), load(expectation.right))
    }
    default:
      return unknownExpectation(entry)
  }
}
