import { keywordOf, memberSchemaOf, partsOf } from "./document/schema.ts"
import { isJsonObject } from "./json.ts"

/**
 * Leaves out of structures what Smithy takes for absent: members that are null, and members that the schema does not
 * know. Items of lists and values of maps stay: sparse ones may be null, and of the others null is an error.
 */
export function keepKnownMembers(document: unknown, schema: unknown, value: unknown): unknown {
  const parts = partsOf(document, schema)
  if (Array.isArray(value)) {
    const items = keywordOf(parts, "items")
    return items === undefined ? value : value.map((item) => keepKnownMembers(document, items, item))
  }
  if (!isJsonObject(value)) return value
  const values = keywordOf(parts, "additionalProperties")
  if (values === undefined && !parts.some(({ properties }) => isJsonObject(properties))) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, entry]) => {
      const inner = memberSchemaOf(parts, key)
      if (inner === undefined) return values === undefined ? [] : [[key, keepKnownMembers(document, values, entry)]]
      return entry === null ? [] : [[key, keepKnownMembers(document, inner, entry)]]
    }),
  )
}
