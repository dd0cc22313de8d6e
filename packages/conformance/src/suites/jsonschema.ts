import { modelShapes, readJsonSchemaSettings, shapesToJsonSchema } from "@smithwright/codegen"
import { difference } from "../difference.ts"
import { loadClean } from "../load-case.ts"
import { type Case, modelSources, sourceOf } from "../manifest.ts"
import { readJson } from "../read-json.ts"
import { type Suite, unknownExpectation } from "../suite.ts"

/** All shapes of a model as one JSON Schema document. */
export const jsonschema: Suite = { name: "jsonschema", check }

function check(entry: Case): string | undefined {
  const { expectation } = entry
  if (expectation.type !== "jsonschema-equal") return unknownExpectation(entry)
  const model = loadClean(entry, modelSources(entry, expectation.expected))
  const document = shapesToJsonSchema(model, modelShapes(model), new Map(), readJsonSchemaSettings(entry.config))
  return difference(document, readJson(sourceOf(entry, expectation.expected).text))
}
