import { type HttpRequest, headerOf } from "../http.ts"
import { type ResolvedSchema, resolveSchema } from "../schema/resolve-schema.ts"
import { type Constraints, constraintsOf, type MemberConstraints, type NumberType } from "../validate/constraints.ts"
import { decodeBase64 } from "../values/base64.ts"
import { setOwn } from "../values/own-property.ts"
import { decodeUtf8 } from "../values/utf8.ts"
import { splitHeaderList, splitHttpDates } from "./header-list.ts"
import { compileTextReader, type TextReader } from "./text-reader.ts"

/** The reader of one header: a list is split. */
export function compileHeaderReader(
  schema: ResolvedSchema,
  { type }: MemberConstraints,
  constraints: Constraints,
): TextReader {
  if (schema.kind !== "list") return compileItemReader(schema, type)
  const member = resolveSchema(schema.member)
  const read = compileItemReader(member, constraintsOf(constraints, schema.id, "member").type)
  const isDates = member.kind === "timestamp" && (member.format ?? "http-date") === "http-date"
  const split = isDates ? splitHttpDates : splitHeaderList
  return (text) => (text === "" ? [] : split(text).map(read))
}

/** A string with a media type may hold anything, so it is base64. */
function compileItemReader(schema: ResolvedSchema, type: NumberType | undefined): TextReader {
  const isEncoded = schema.kind === "string" && schema.traits.mediaType !== undefined
  return isEncoded ? (text) => decodeUtf8(decodeBase64(text)) : compileTextReader(schema, type, "http-date")
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
