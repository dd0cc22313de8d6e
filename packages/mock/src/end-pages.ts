import { isDeepStrictEqual } from "node:util"
import type { Operation } from "./document/operations.ts"
import { memberSchemaOf, partsOf } from "./document/schema.ts"
import type { Input } from "./input.ts"
import { entriesOf, isJsonObject, itemsOf, property } from "./json.ts"

/** Members that carry the place of a page, such as `nextPageToken`, `NextToken` or `next-marker`. */
const pageToken = /(token|marker|cursor)$/i

/**
 * Leaves the token of the next page out of an answer to that very token, and out of made-up answers to any: a mock
 * answers alike again and again, so whoever reads page after page would never end.
 *
 * @param schema of the answer
 * @param isNew whether the token is another one each time
 */
export function endPages(
  document: unknown,
  { pagination }: Operation,
  schema: unknown,
  input: Input,
  body: unknown,
  isNew: boolean,
): unknown {
  if (pagination) {
    const given = inputNamed(input, pagination.inputToken)
    const isLast = (token: unknown): boolean => isNew || isDeepStrictEqual(given, [token].flat())
    return given === undefined ? body : without(document, schema, body, pagination.outputToken, isLast)
  }
  // The document does not say which members are tokens: their names do.
  const given = [...input.query, ...input.header, ...entriesOf(input.body)].filter(([name]) => pageToken.test(name))
  return Object.keys(isJsonObject(body) ? body : {})
    .filter((name) => pageToken.test(name))
    .reduce((left, name) => {
      const isLast = (token: unknown): boolean =>
        given.some(([from, value]) => [value].flat().includes(token) || (isNew && isPair(from, name)))
      return without(document, schema, left, [name], isLast)
    }, body)
}

function inputNamed({ query, header, body }: Input, name: string): readonly unknown[] | undefined {
  const value = query.get(name) ?? header.get(name) ?? property(body, name)
  return value === undefined || value === null ? undefined : [value].flat()
}

/** `Marker` and `NextMarker` are, `ClientToken` and `NextToken` are not. */
function isPair(from: string, to: string): boolean {
  const plain = (name: string): string => name.toLowerCase().replace(/^next[_-]?/, "")
  return plain(from) === plain(to)
}

/** A copy without the member at a path, unless it is required there, or not the last token. */
function without(
  document: unknown,
  schema: unknown,
  value: unknown,
  [name, ...rest]: readonly string[],
  isLast: (token: unknown) => boolean,
): unknown {
  const member = name === undefined ? undefined : property(value, name)
  if (!isJsonObject(value) || name === undefined || member === undefined) return value
  const parts = partsOf(document, schema)
  if (rest.length > 0) return { ...value, [name]: without(document, memberSchemaOf(parts, name), member, rest, isLast) }
  const isRequired = parts.some(({ required }) => itemsOf(required).includes(name))
  if (isRequired || !isLast(member)) return value
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== name))
}
