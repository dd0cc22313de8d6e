import { entriesOf, type JsonObject, textOf } from "../json.ts"
import { patternSize } from "./pattern-size.ts"
import { keywordOf, partsOf } from "./schema.ts"

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
