import { partsOf } from "./document/schema.ts"
import { isJsonObject, type JsonObject, property } from "./json.ts"

/**
 * Leaves out of structures what Smithy takes for absent: members that are null, and members that the schema does not
 * know. Items of lists and values of maps stay: sparse ones may be null, and of the others null is an error.
 */
export function keepKnownMembers(document: unknown, schema: unknown, value: unknown): unknown {
  const parts = partsOf(document, schema)
  if (Array.isArray(value)) {
    const items = firstOf(parts, "items")
    return items === undefined ? value : value.map((item) => keepKnownMembers(document, items, item))
  }
  if (!isJsonObject(value)) return value
  const members = parts.flatMap(({ properties }) => (isJsonObject(properties) ? [properties] : []))
  const values = firstOf(parts, "additionalProperties")
  if (members.length === 0 && values === undefined) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, entry]) => {
      const inner = firstOf(members, key)
      if (inner === undefined) return values === undefined ? [] : [[key, keepKnownMembers(document, values, entry)]]
      return entry === null ? [] : [[key, keepKnownMembers(document, inner, entry)]]
    }),
  )
}

function firstOf(objects: readonly JsonObject[], key: string): unknown {
  return objects.map((object) => property(object, key)).find((value) => value !== undefined)
}
