import { ProtocolError } from "../errors/protocol-error.ts"

/** The values of each query parameter, in their order. One without `=` has the empty value. */
export type Query = ReadonlyMap<string, readonly string[]>

export const noQuery: Query = new Map()

/** Splits a URL that may be absolute into its path, still encoded, and its query. */
export function splitUrl(url: string): { path: string; query: Query } {
  const start = url.startsWith("/") ? 0 : Math.max(url.indexOf("/", url.indexOf("://") + 3), 0)
  const mark = url.indexOf("?", start)
  if (mark === -1) return { path: url.slice(start), query: noQuery }
  return { path: url.slice(start, mark), query: parseQuery(url.slice(mark + 1)) }
}

function parseQuery(text: string): Query {
  const query = new Map<string, string[]>()
  for (const part of text.split("&")) {
    if (part === "") continue
    const equals = part.indexOf("=")
    const key = decodeQuery(equals === -1 ? part : part.slice(0, equals))
    const value = equals === -1 ? "" : decodeQuery(part.slice(equals + 1))
    const values = query.get(key)
    if (values) values.push(value)
    else query.set(key, [value])
  }
  return query
}

function decodeQuery(text: string): string {
  return decodePercent(text.includes("+") ? text.replaceAll("+", " ") : text)
}

/** Percent-decodes UTF-8. Throws a `ProtocolError` for what is not encoded well. */
export function decodePercent(text: string): string {
  if (!text.includes("%")) return text
  try {
    return decodeURIComponent(text)
  } catch (cause) {
    throw new ProtocolError("SerializationException", "The URL has a percent sign that encodes nothing", { cause })
  }
}
