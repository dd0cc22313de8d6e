import { flattenMixins, printAst } from "@smithwright/smithy"
import { difference } from "../difference.ts"
import { loadClean } from "../load-case.ts"
import { type Case, sourceOf } from "../manifest.ts"
import { readJson } from "../read-json.ts"
import { type Suite, unknownExpectation } from "../suite.ts"

/** Models that are another one once their mixins are worked in and gone. */
export const mixinFlatten: Suite = { name: "mixin-flatten", check }

function check(entry: Case): string | undefined {
  const { expectation } = entry
  if (expectation.type !== "flatten-mixins-equal") return unknownExpectation(entry)
  const flattened = flattenMixins(loadClean(entry, [sourceOf(entry, expectation.left)]))
  const expected = loadClean(entry, [sourceOf(entry, expectation.right)])
  return difference(readJson(printAst(flattened)), readJson(printAst(expected)))
}
