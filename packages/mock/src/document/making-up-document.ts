import { isJsonObject, itemsOf, type JsonObject, textOf } from "../json.ts"
import { forChecks } from "./engine-document.ts"
import { holdersOf, operationObjects, reachableSchemas } from "./holders.ts"
import { patternSize } from "./pattern-size.ts"
import { keywordOf, partsOf } from "./schema.ts"

/** How many items, entries and characters made-up values have at most, unless the contract asks for more. */
const longest = { array: 3, object: 3, string: 64 }
/** The most that a contract gets of what it asks for: one may ask for billions. */
const mostDemanded = 100_000

/**
 * Copies a document for Prism to make values up by. Where a contract allows long lists in long lists, random ones would
 * take forever.
 *
 * @throws Error for a reference to another document
 */
export function forMakingUp(source: object): JsonObject {
  const { document } = forChecks(source)
  const holders = operationObjects(document).flatMap(({ operation }) => holdersOf(document, operation))
  const roots = holders.map(({ schema }) => schema)
  for (const schema of reachableSchemas(document, roots)) {
    nameKeys(document, schema)
    shorten(schema)
    writeBase64(schema)
  }
  return document
}

/** Prism makes up any key. Where a contract lists those that a map may have, they become members. */
function nameKeys(document: JsonObject, schema: JsonObject): void {
  const keys = itemsOf(keywordOf(partsOf(document, schema.propertyNames), "enum"))
  const values = schema.additionalProperties
  if (keys.length === 0 || !isJsonObject(values)) return
  const least = Number(schema.minProperties ?? 0)
  const most = Math.min(Number(schema.maxProperties ?? longest.object), Math.max(longest.object, least))
  schema.properties = Object.fromEntries(keys.slice(0, most).map((key) => [key, values]))
  delete schema.propertyNames
  delete schema.additionalProperties
}

/** Prism makes up any text for bytes. */
function writeBase64(schema: JsonObject): void {
  if (schema.format !== "byte" || schema.pattern !== undefined) return
  const least = Math.ceil(Number(schema.minLength ?? 0) / 4)
  const most = Math.max(least, Math.floor(Number(schema.maxLength ?? longest.string) / 4))
  schema.pattern = `^([A-Za-z0-9+/]{4}){${least},${most}}$`
  for (const keyword of ["format", "minLength", "maxLength"]) delete schema[keyword]
}

function shorten(schema: JsonObject): void {
  const limit = (kind: string, size: number): void => {
    const least = Math.min(Number(schema[`min${kind}`] ?? 0), mostDemanded)
    const most = Number(schema[`max${kind}`] ?? Number.POSITIVE_INFINITY)
    if (least > 0) schema[`min${kind}`] = least
    schema[`max${kind}`] = Math.min(most, Math.max(least, size))
  }
  const pattern = textOf(schema.pattern)
  if (pattern !== undefined && patternSize(pattern) > mostDemanded) delete schema.pattern
  if (schema.type === "array") limit("Items", longest.array)
  if (schema.type === "string" && schema.pattern === undefined) limit("Length", longest.string)
  if (isJsonObject(schema.additionalProperties)) limit("Properties", longest.object)
}
