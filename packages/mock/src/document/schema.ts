import { isJsonObject, itemsOf, type JsonObject, property, textOf } from "../json.ts"

/** What a JSON pointer reference such as `#/components/schemas/Box` stands for; anything else is itself. */
export function resolve(document: unknown, value: unknown): unknown {
  const seen = new Set<string>()
  let resolved = value
  for (let ref = referenceOf(resolved); ref !== undefined && !seen.has(ref); ref = referenceOf(resolved)) {
    seen.add(ref)
    const steps = ref.slice(1).split("/").slice(1)
    resolved = steps.reduce<unknown>(
      (at, step) => property(at, decodeURIComponent(step).replaceAll("~1", "/").replaceAll("~0", "~")),
      document,
    )
  }
  return resolved
}

function referenceOf(value: unknown): string | undefined {
  return textOf(property(value, "$ref"))
}

const knownParts = new WeakMap<object, readonly JsonObject[]>()

/** The schema and everything that it combines by `allOf`, `anyOf` and `oneOf`, references resolved. */
export function partsOf(document: unknown, schema: unknown): readonly JsonObject[] {
  if (!isJsonObject(schema)) return []
  // A schema stands in one document only, and every request asks for the same few.
  const known = knownParts.get(schema)
  if (known) return known
  const parts = collectParts(document, schema, new Set())
  knownParts.set(schema, parts)
  return parts
}

function collectParts(document: unknown, schema: unknown, seen: Set<unknown>): JsonObject[] {
  const resolved = resolve(document, schema)
  if (!isJsonObject(resolved) || seen.has(resolved)) return []
  seen.add(resolved)
  const combined = ["allOf", "anyOf", "oneOf"].flatMap((keyword) => itemsOf(resolved[keyword]))
  return [resolved, ...combined.flatMap((part) => collectParts(document, part, seen))]
}

/** The first value of a keyword among the parts of a schema. */
export function keywordOf(parts: readonly JsonObject[], keyword: string): unknown {
  for (const part of parts) {
    const value = property(part, keyword)
    if (value !== undefined) return value
  }
  return undefined
}

/** The schema of a member, if it is known by name. */
export function memberSchemaOf(parts: readonly JsonObject[], name: string): unknown {
  for (const { properties } of parts) {
    const schema = property(properties, name)
    if (schema !== undefined) return schema
  }
  return undefined
}

const schemaMaps = ["properties", "patternProperties", "$defs", "dependentSchemas"]
const schemaLists = ["allOf", "anyOf", "oneOf", "prefixItems"]
const singleSchemas = ["items", "additionalProperties", "propertyNames", "contains", "not", "if", "then", "else"]

/** The schemas directly inside of a schema. */
export function innerSchemas(schema: JsonObject): unknown[] {
  return [
    ...schemaMaps.flatMap((keyword) => Object.values(property(schema, keyword) ?? {})),
    ...schemaLists.flatMap((keyword) => itemsOf(schema[keyword])),
    ...singleSchemas.map((keyword) => property(schema, keyword)),
  ]
}
