import { entriesOf, isJsonObject, type JsonObject, textOf } from "../json.ts"
import { patternSize } from "./pattern-size.ts"
import { innerSchemas, keywordOf, partsOf, resolve } from "./schema.ts"

/**
 * How large a made-up value may get, in values and characters: contracts may be written such that it would fill all
 * memory. What contains itself counts once.
 */
export function madeUpSize(document: unknown, schema: unknown, known = new Map<unknown, number>()): number {
  const parts = partsOf(document, schema)
  const [first] = parts
  const before = known.get(first)
  if (before !== undefined) return before
  known.set(first, 0)
  const size = 1 + parts.reduce((sum, part) => sum + sizeOfPart(document, part, known), 0)
  known.set(first, size)
  return size
}

function sizeOfPart(document: unknown, part: JsonObject, known: Map<unknown, number>): number {
  const times = (keyword: string): number => Number(keywordOf([part], keyword) ?? 1)
  const inside = (schema: unknown): number => (schema === undefined ? 0 : madeUpSize(document, schema, known))
  const pattern = textOf(part.pattern)
  const text = part.type === "string" ? (pattern === undefined ? times("maxLength") : patternSize(pattern)) : 0
  return (
    text +
    inside(part.items) * times("maxItems") +
    inside(part.additionalProperties) * times("maxProperties") +
    entriesOf(part.properties).reduce((sum, [, member]) => sum + inside(member), 0)
  )
}

/** How many schemas there are once each reference is written out. What contains itself counts once. */
export function writtenOutSize(document: unknown, schema: unknown, known = new Map<unknown, number>()): number {
  const resolved = resolve(document, schema)
  if (!isJsonObject(resolved)) return 0
  const before = known.get(resolved)
  if (before !== undefined) return before
  known.set(resolved, 0)
  const size = innerSchemas(resolved).reduce<number>((sum, one) => sum + writtenOutSize(document, one, known), 1)
  known.set(resolved, size)
  return size
}
