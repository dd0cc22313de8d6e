import { printJson } from "@smithwright/smithy"
import type { Emitter, GeneratedFile } from "../../framework/emitter.ts"
import { toOpenApi } from "./convert.ts"
import { readOpenApiSettings } from "./settings.ts"
import { typescriptTypes } from "./typescript-types.ts"

const documentPath = "openapi.json"
const typesPath = "openapi.ts"
const variantPath = "openapi.json-media-type.json"

/**
 * An OpenAPI document of the service, its types, and where the setting `jsonMediaType` asks for it the same document
 * with that media type.
 */
export const openApiEmitter: Emitter = {
  name: "openapi",
  async emit({ model, service, settings, warn, previous }): Promise<readonly GeneratedFile[]> {
    const { document, warnings } = toOpenApi(model, service, settings)
    for (const warning of warnings) warn(warning)
    const text = printJson(document)
    const { jsonMediaType } = readOpenApiSettings(settings)
    const variantSettings = Object.assign({}, settings, { jsonContentType: jsonMediaType })
    const earlierTypes = previous(documentPath) === text ? previous(typesPath) : undefined
    return [
      { path: documentPath, text },
      { path: typesPath, text: earlierTypes ?? (await typescriptTypes(text)) },
      ...(jsonMediaType === undefined
        ? []
        : [{ path: variantPath, text: printJson(toOpenApi(model, service, variantSettings).document) }]),
    ]
  },
}
