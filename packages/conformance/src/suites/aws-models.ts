import { printAst } from "@smithwright/smithy"
import { difference } from "../difference.ts"
import { loadClean } from "../load-case.ts"
import { type Case, mainSource } from "../manifest.ts"
import { readJson } from "../read-json.ts"
import { type Suite, unknownExpectation } from "../suite.ts"

/** Models of AWS services, which load without errors and come out as they went in. */
export const awsModels: Suite = { name: "aws-models", check }

function check(entry: Case): string | undefined {
  if (entry.expectation.type !== "loads-and-roundtrips") return unknownExpectation(entry)
  const source = mainSource(entry)
  const written = printAst(loadClean(entry, [source]), {
    include: ({ span }) => span?.source.name === source.name,
  })
  return difference(shapesOf(written), shapesOf(source.text))
}

function shapesOf(text: string): unknown {
  const ast: { readonly shapes?: unknown } = Object(readJson(text))
  return ast.shapes
}
