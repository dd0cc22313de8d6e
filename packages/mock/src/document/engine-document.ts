import { entriesOf, isJsonObject, itemsOf, type JsonObject, property, textOf } from "../json.ts"
import { holdersOf, operationObjects, reachableSchemas } from "./holders.ts"

/** A document made ready for Prism, and what it had to give up for that. */
export interface EngineDocument {
  readonly document: JsonObject
  readonly warnings: readonly string[]
}

/**
 * Copies a document for Prism, which changes what it is given, and mends what Prism would stumble over:
 *
 * - examples go: the mock chooses and writes them itself, with every digit that they have;
 * - a pattern that is no regular expression in Unicode mode would switch off every check of its body, so it alone goes;
 * - base64 gets the name that Prism checks it by;
 * - greedy labels lose their plus sign, which means something else in Prism's templates.
 *
 * @throws Error for a reference to another document, which Prism would fetch
 */
export function forChecks(source: object): EngineDocument {
  const document = copy(source)
  if (!isJsonObject(document)) throw new Error("an OpenAPI document is an object")
  const operations = operationObjects(document).map(({ operation }) => operation)
  const holders = operations.flatMap((operation) => holdersOf(document, operation))
  for (const holder of holders) {
    delete holder.example
    delete holder.examples
    if (holder.in === "path") holder.name = textOf(holder.name)?.replace(/\+$/, "")
  }
  refuseOutsideReferences(document)
  document.paths = Object.fromEntries(
    entriesOf(document.paths).map(([path, item]) => [withoutGreedySuffix(path), item]),
  )
  const roots = holders.map(({ schema }) => schema)
  const schemas = [...reachableSchemas(document, roots)]
  for (const schema of schemas) if (isBase64(schema)) schema.format = "byte"
  return { document, warnings: schemas.flatMap(dropBrokenPatterns) }
}

/** JSON Schema has another name for what OpenAPI 3.0 calls `byte`, which Prism does not check. */
function isBase64({ contentEncoding }: JsonObject): boolean {
  return contentEncoding === "base64"
}

/** A path as Prism knows it. */
export function withoutGreedySuffix(path: string): string {
  return path.replaceAll("+}", "}")
}

function copy(value: unknown): unknown {
  if (typeof value === "bigint") return Number(value)
  if (Array.isArray(value)) return value.map(copy)
  return isJsonObject(value) ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, copy(one)])) : value
}

function refuseOutsideReferences(value: unknown): void {
  for (const item of itemsOf(value)) refuseOutsideReferences(item)
  for (const [key, entry] of entriesOf(value)) {
    if (key === "$ref" && typeof entry === "string" && !entry.startsWith("#"))
      throw new Error(`the document refers to another, ${entry}: a mock reads one document alone`)
    refuseOutsideReferences(entry)
  }
}

function dropBrokenPatterns(schema: JsonObject): string[] {
  const pattern = textOf(schema.pattern)
  const broken = pattern === undefined || compiles(pattern) ? [] : [pattern]
  if (broken.length > 0) delete schema.pattern
  for (const [key] of entriesOf(schema.patternProperties)) {
    if (compiles(key)) continue
    broken.push(key)
    schema.patternProperties = Object.fromEntries(
      entriesOf(property(schema, "patternProperties")).filter(([name]) => name !== key),
    )
  }
  return broken.map(
    (text) =>
      `The pattern ${JSON.stringify(text)} is no regular expression in Unicode mode, so it is not checked. Mend it in the model.`,
  )
}

function compiles(pattern: string): boolean {
  try {
    new RegExp(pattern, "u")
    return true
  } catch {
    return false
  }
}
