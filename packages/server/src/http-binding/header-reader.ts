import { type HttpRequest, headerOf } from "../http.ts"
import { type ResolvedSchema, resolveSchema } from "../schema/resolve-schema.ts"
import { type Constraints, constraintsOf, type MemberConstraints } from "../validate/constraints.ts"
import { decodeBase64 } from "../values/base64.ts"
import { setOwn } from "../values/own-property.ts"
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
