import { printAst } from "@smithwright/smithy"
import { difference } from "../difference.ts"
import { loadClean } from "../load-case.ts"
import { type Case, mainSource, sourceOf } from "../manifest.ts"
import { readJson } from "../read-json.ts"
import { type Suite, unknownExpectation } from "../suite.ts"

/** Models written as JSON AST of both versions. */
export const astSerialization: Suite = { name: "ast-serialization", check }

function check(entry: Case): string | undefined {
  const { expectation } = entry
  if (expectation.type !== "ast-roundtrip") return unknownExpectation(entry)
  const model = loadClean(entry, [mainSource(entry)])
  const compare = (version: "1.0" | "2.0") => {
    const written = readJson(printAst(model, { version }))
    const found = difference(written, readJson(sourceOf(entry, expectation[version]).text))
    return found && `${version}: ${found}`
  }
  return compare("2.0") ?? compare("1.0")
}
