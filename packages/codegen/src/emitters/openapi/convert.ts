import {
  closureOf,
  type Model,
  type Node,
  type NodeObject,
  nameOf,
  type ServiceShape,
  textTrait,
} from "@smithwright/smithy"
import { isData } from "../../json-schema/convert-model.ts"
import { createShapeConverter } from "../../json-schema/convert-shape.ts"
import { createDefinitions, pointerToken } from "../../json-schema/definitions.ts"
import { documentationOf } from "../../json-schema/documentation.ts"
import { settingsReader } from "../../json-schema/settings-reader.ts"
import type { Context } from "./context.ts"
import { openApiDialect } from "./dialect.ts"
import { addAt, substitute } from "./document-edits.ts"
import { externalDocs } from "./external-docs.ts"
import { tagsOf } from "./operation-object.ts"
import { pathsObject } from "./paths.ts"
import { resolveProtocol } from "./resolve-protocol.ts"
import { requirement, type SecurityScheme, securitySchemes } from "./security.ts"
import { servers } from "./servers.ts"
import { readOpenApiSettings } from "./settings.ts"
import { specificationExtensions } from "./specification-extensions.ts"
import { checkSupport } from "./unsupported-traits.ts"
import { usedSchemas } from "./unused-schemas.ts"

export interface OpenApiConversion {
  readonly document: Node
  /** What was left out, and why. */
  readonly warnings: readonly string[]
}

/**
 * Describes a service as an OpenAPI document.
 *
 * @param settings of the `openapi` plugin, not yet checked
 * @throws ConversionError for a setting or a model that cannot be converted
 */
export function toOpenApi(model: Model, service: ServiceShape, settings: unknown): OpenApiConversion {
  const protocol = resolveProtocol(model, service, settingsReader("openapi", settings).string("protocol"))
  const checked = readOpenApiSettings(settings, protocol.defaults)
  const warnings = new Set<string>()
  const warn = (message: string) => void warnings.add(message)
  const shapes = closureOf(model, service)
  checkSupport(shapes, checked, warn)

  const definitions = createDefinitions(shapes.filter(isData), service.rename, checked)
  const converter = createShapeConverter(model, definitions, checked, openApiDialect(model, checked, warn))
  const added = new Map<string, NodeObject>()
  const context: Context = {
    model,
    service,
    settings: checked,
    converter,
    warn,
    addSchema(name, schema) {
      const plainName = checked.alphanumericOnlyRefs ? name.replace(/[^A-Za-z0-9]/g, "") : name
      added.set(plainName, schema)
      return { $ref: `#/components/schemas/${pointerToken(plainName)}` }
    },
  }
  const schemes = securitySchemes(service, !checked.smithyCompatible)
  const paths = pathsObject(context, protocol, schemes)
  const defined = shapes
    .filter((shape) => isData(shape) && !definitions.isInlined(shape))
    .map((shape): [string, NodeObject] => [definitions.nameOf(shape.id), converter.shapeSchema(shape)])
  const schemas = Object.fromEntries([...defined, ...added].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
  const used = checked.keepUnusedComponents ? schemas : usedSchemas(schemas, [paths])
  const document = documentObject(context, paths, used, schemes)
  const substituted = substitute(document, checked.substitutions)
  return { document: Object.entries(checked.jsonAdd).reduce(addEntry, substituted), warnings: [...warnings] }
}

function addEntry(document: Node, [pointer, value]: [string, Node]): Node {
  return addAt(document, pointer, value)
}

function documentObject(
  context: Context,
  paths: NodeObject,
  schemas: NodeObject,
  schemes: readonly SecurityScheme[],
): NodeObject {
  const { model, service, settings } = context
  const description = documentationOf(service)
  const tags = tagsOf(context, service)
  const components = {
    ...(Object.keys(schemas).length > 0 ? { schemas } : {}),
    ...(schemes.length > 0
      ? { securitySchemes: Object.fromEntries(schemes.map(({ name, scheme }) => [name, scheme])) }
      : {}),
  }
  return {
    openapi: settings.version,
    info: {
      title: textTrait(service, "title") ?? nameOf(service.id),
      version: service.version,
      ...(description === undefined ? {} : { description }),
    },
    ...(settings.smithyCompatible ? {} : surroundings(context)),
    ...externalDocs(service, settings.externalDocs),
    ...(tags.length > 0 ? { tags: tags.map((name) => ({ name })) } : {}),
    ...(schemes.length > 0 ? { security: schemes.map(({ name }) => requirement(name)) } : {}),
    paths,
    ...(Object.keys(components).length > 0 ? { components } : {}),
    ...specificationExtensions(model, service),
    ...settings.schemaDocumentExtensions,
  }
}

/** Without the dialect, tools such as Prism read the schemas as draft-07 and ignore what that does not know. */
function surroundings({ service, settings }: Context): NodeObject {
  return {
    ...(settings.version === "3.1.0" ? { jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema" } : {}),
    servers: servers(service),
  }
}
