import { stringLiteral } from "../../framework/literal.ts"
import { generatedHeader } from "../../framework/source-file.ts"

/** Characters that a reader does not see or that hide others. They stand in strings and comments alone. */
const hidden = /(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]/gu

/** Names that every object has. openapi-typescript stumbles over them, so it sees them with a mark. */
const inheritedNames = new RegExp(`\\b(?:${Object.getOwnPropertyNames(Object.prototype).join("|")})\\b`, "g")
const mark = "_7d1c5e0a"

/**
 * The types that openapi-typescript makes of a document. Loading it takes longer than all the rest of a run, and so
 * would its own checks, which a document that we wrote does not need.
 *
 * @param document in JSON
 */
export async function typescriptTypes(document: string): Promise<string> {
  const [{ astToString, resolveRef, scanDiscriminators, transformSchema }, { createConfig }] = await Promise.all([
    import("openapi-typescript"),
    import("@redocly/openapi-core"),
  ])
  const schema = JSON.parse(document.replace(inheritedNames, (name) => name + mark))
  const nodes = transformSchema(schema, {
    ...unusedOptions,
    // A default is what a server assumes: a client need not send it.
    defaultNonNullable: false,
    discriminators: scanDiscriminators(schema, {}),
    // Filled while it runs.
    injectFooter: [],
    redoc: await createConfig({}),
    resolve: (reference) => resolveRef(schema, reference, { silent: true }),
    silent: true,
  })
  const types = astToString(nodes).replaceAll(mark, "")
  return `${generatedHeader}\n${types.replace(hidden, (character) => stringLiteral(character).slice(1, -1))}`
}

const unusedOptions = {
  additionalProperties: false,
  alphabetize: false,
  arrayLength: false,
  conditionalEnums: false,
  dedupeEnums: false,
  emptyObjectsUnknown: false,
  enum: false,
  enumValues: false,
  excludeDeprecated: false,
  exportType: false,
  generatePathParams: false,
  immutable: false,
  makePathsEnum: false,
  pathParamsAsTypes: false,
  postTransform: undefined,
  propertiesRequiredByDefault: false,
  readWriteMarkers: false,
  rootTypes: false,
  rootTypesKeepCasing: false,
  rootTypesNoSchemaPrefix: false,
  transform: undefined,
  transformProperty: undefined,
}
