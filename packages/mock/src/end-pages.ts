import { partsOf } from "./document/schema.ts"
import type { Input } from "./input.ts"
import { entriesOf, isJsonObject, itemsOf } from "./json.ts"

/** Members that carry the place of a page, such as `nextPageToken`, `NextToken` or `next-marker`. */
const pageToken = /(token|marker|cursor)$/i

/**
 * Leaves the token of the next page out of an answer to that very token. A mock answers alike again and again, so
 * whoever reads page after page would never end.
 */
export function endPages(document: unknown, schema: unknown, input: Input, body: unknown): unknown {
  if (!isJsonObject(body)) return body
  const given = [...input.query, ...input.header, ...entriesOf(input.body)]
    .filter(([name]) => pageToken.test(name))
    .flatMap(([, value]) => value)
  const required = partsOf(document, schema).flatMap((part) => itemsOf(part.required))
  return Object.fromEntries(
    Object.entries(body).filter(
      ([name, value]) => !pageToken.test(name) || required.includes(name) || !given.includes(value),
    ),
  )
}
