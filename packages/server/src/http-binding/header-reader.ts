import { ValueError } from "../errors/value-error.ts"
import { type HttpRequest, headerOf } from "../http.ts"
import { type ResolvedSchema, resolveSchema } from "../schema/resolve-schema.ts"
import { type Constraints, constraintsOf, type MemberConstraints } from "../validate/constraints.ts"
import { decodeBase64 } from "../values/base64.ts"
import { isRecord, setOwn } from "../values/own-property.ts"
import { splitHeaderList, splitHttpDates } from "./header-list.ts"
import { compileTextReader, type TextReader } from "./text-reader.ts"

/** The reader of one header: a list is split, a string with a media type is base64. */
export function compileHeaderReader(
  schema: ResolvedSchema,
  { type }: MemberConstraints,
  constraints: Constraints,
): TextReader {
  if (schema.kind === "string" && schema.traits.mediaType !== undefined) {
    return (text) => new TextDecoder().decode(decodeBase64(text))
  }
  if (schema.kind !== "list") return compileTextReader(schema, type, "http-date")
  const member = resolveSchema(schema.member)
  const itemType = constraintsOf(constraints, schema.id, "member").type
  const read = compileTextReader(member, itemType, "http-date")
  const isDates = member.kind === "timestamp" && (member.format ?? "http-date") === "http-date"
  const split = isDates ? splitHttpDates : splitHeaderList
  return (text) => (text === "" ? [] : split(text).map(read))
}

/** All headers whose names start with a prefix, by the rest of their names. */
export function readPrefixHeaders(request: HttpRequest, prefix: string): Record<string, string> | undefined {
  const start = prefix.toLowerCase()
  const found: Record<string, string> = {}
  for (const name of Object.keys(request.headers)) {
    const value = headerOf(request, name)
    if (name.startsWith(start) && value !== undefined) setOwn(found, name.slice(start.length), value)
  }
  return Object.keys(found).length === 0 ? undefined : found
}

const headerName = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/
const headerValue = /^[\t\x20-\x7e\x80-\xff]*$/

/** Refuses what would end the header or start another (RFC 9110, section 5.5). */
export function checkHeader(name: string, value: string): void {
  if (!headerName.test(name)) throw new ValueError(`${JSON.stringify(name)} is no name of a header`)
  if (!headerValue.test(value)) throw new ValueError("has characters that a header may not have")
}

/** The headers of a map member. */
export function writePrefixHeaders(value: unknown, prefix: string): [string, string][] {
  if (!isRecord(value)) throw new ValueError("expected an object")
  return Object.entries(value).map(([key, item]) => {
    if (typeof item !== "string") throw new ValueError("expected strings")
    return [`${prefix}${key}`, item]
  })
}
