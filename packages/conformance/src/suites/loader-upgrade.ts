import { printAst, type Source } from "@smithwright/smithy"
import { difference } from "../difference.ts"
import { load } from "../load-case.ts"
import { type Case, sourceOf } from "../manifest.ts"
import { readJson } from "../read-json.ts"
import { type Suite, unknownExpectation } from "../suite.ts"

/** Models of version 1.0 that load as the model of version 2.0 beside them. Errors are allowed. */
export const loaderUpgrade: Suite = { name: "loader-upgrade", check }

function check(entry: Case): string | undefined {
  const { expectation } = entry
  if (expectation.type !== "upgrade-equal") return unknownExpectation(entry)
  const write = (sources: readonly Source[]) => printAst(load(entry, sources).model)
  const writeTwice = (roles: readonly string[]) => {
    const once = write(roles.map((role) => sourceOf(entry, role)))
    return readJson(write([{ name: "once.json", text: once }]))
  }
  return difference(writeTwice(expectation.left), writeTwice(expectation.right))
}
