import { ConversionError, toOpenApi } from "@smithwright/codegen"
import type { Model, ServiceShape } from "@smithwright/smithy"
import { difference } from "../difference.ts"
import { loadClean } from "../load-case.ts"
import { type Case, modelSources, sourceOf } from "../manifest.ts"
import { readJson } from "../read-json.ts"
import { type Suite, unknownExpectation } from "../suite.ts"

/** Services as OpenAPI documents, written as Smithy's own plugin writes them. */
export const openapi: Suite = { name: "openapi", check }

function check(entry: Case): string | undefined {
  const { expectation } = entry
  if (expectation.type === "conversion-fails") return checkFailure(entry, expectation.messageContains)
  if (expectation.type !== "openapi-equal") return unknownExpectation(entry)
  const model = loadClean(entry, modelSources(entry, expectation.expected))
  const expected = withoutEmptyComponents(readJson(sourceOf(entry, expectation.expected).text))
  const compare = (version: unknown, document: unknown) => {
    const found = difference(convert(entry, model, { ...entry.config, version }), document)
    return found && `${version}: ${found}`
  }
  const found = compare(entry.config?.version, expected)
  if (found !== undefined || expectation["sameFor3.1.0"] !== true) return found
  return compare("3.1.0", Object.assign({}, expected, { openapi: "3.1.0" }))
}

function checkFailure(entry: Case, text: string): string | undefined {
  try {
    convert(entry, loadClean(entry, modelSources(entry)), entry.config)
  } catch (error) {
    if (!(error instanceof ConversionError)) throw error
    return error.message.includes(text) ? undefined : `is refused, but by: ${error.message}`
  }
  return "is not refused"
}

function convert(entry: Case, model: Model, config: object | undefined): unknown {
  const { document } = toOpenApi(model, serviceOf(entry, model), { ...config, smithyCompatible: true })
  return withoutEmptyComponents(document)
}

function serviceOf({ config }: Case, model: Model): ServiceShape {
  const service = model.shapes.get(String(config?.service))
  if (service?.type !== "service") throw new Error(`there is no service ${config?.service}`)
  return service
}

/** Empty `components` count as none. */
function withoutEmptyComponents(document: unknown): unknown {
  if (typeof document !== "object" || document === null || !("components" in document)) return document
  const { components, ...rest } = document
  return Object.keys(components ?? {}).length === 0 ? rest : document
}
