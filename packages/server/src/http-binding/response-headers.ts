import { located, ValueError } from "../errors/value-error.ts"
import { compileDefault, type Defaults } from "../schema/defaults.ts"
import { resolveSchema } from "../schema/resolve-schema.ts"
import { encodeBase64 } from "../values/base64.ts"
import { getOwn, isRecord } from "../values/own-property.ts"
import type { Bindings, BoundMember } from "./bindings.ts"
import { writeHeaderItem } from "./header-list.ts"
import { compileTextWriter, type TextWriter } from "./text-writer.ts"

type Headers = Record<string, string>

/** Writes the members that are headers. Prefixed ones never replace those that have members of their own. */
export function compileHeadersWriter(
  { id, headers, prefixHeaders }: Bindings,
  defaults: Defaults,
): (value: object) => Headers {
  const withDefault = (bound: BoundMember) => {
    const { name, schema } = bound.member
    return { ...bound, makeDefault: compileDefault(defaults, id, name, schema) }
  }
  const writers = headers.map((bound) => ({ ...withDefault(bound), write: compileHeaderWriter(bound) }))
  const prefixed = prefixHeaders && withDefault(prefixHeaders)
  return (value) => {
    const result: Headers = {}
    const put = (name: string, text: string): void => {
      checkHeader(name, text)
      result[name] = text
    }
    const each = (bound: ReturnType<typeof withDefault>, write: (item: unknown) => void): void => {
      const item = getOwn(value, bound.member.name) ?? bound.makeDefault?.()
      try {
        if (item !== undefined && item !== null) write(item)
        else if (bound.member.required) throw new ValueError("is required, but it is missing")
      } catch (error) {
        throw located(error, bound.member.name)
      }
    }
    if (prefixed) {
      each(prefixed, (item) => {
        for (const [name, text] of writePrefixHeaders(item, prefixed.name.toLowerCase())) put(name.toLowerCase(), text)
      })
    }
    for (const bound of writers) {
      each(bound, (item) => put(bound.name, bound.write(item)))
    }
    return result
  }
}

/** A list's items are joined; an empty list is an empty header. */
function compileHeaderWriter({ schema }: BoundMember): TextWriter {
  if (schema.kind !== "list") return compileItemWriter(schema)
  const member = resolveSchema(schema.member)
  const write = compileItemWriter(member)
  const quote = member.kind === "string" ? writeHeaderItem : (item: string) => item
  return (value) => {
    if (!Array.isArray(value)) throw new ValueError("expected a list")
    return value.map((item) => quote(write(item))).join(", ")
  }
}

/** A string with a media type may hold anything, so it is base64. */
function compileItemWriter(schema: BoundMember["schema"]): TextWriter {
  const write = compileTextWriter(schema, "http-date")
  const isEncoded = schema.kind === "string" && schema.traits.mediaType !== undefined
  return isEncoded ? (value) => encodeBase64(new TextEncoder().encode(write(value))) : write
}

const headerName = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/
const headerValue = /^[\t\x20-\x7e\x80-\xff]*$/

/** Refuses what would end the header or start another (RFC 9110, section 5.5). */
function checkHeader(name: string, value: string): void {
  if (!headerName.test(name)) throw new ValueError(`${JSON.stringify(name)} is no name of a header`)
  if (!headerValue.test(value)) throw new ValueError("has characters that a header may not have")
}

/** The headers of a map member. */
function writePrefixHeaders(value: unknown, prefix: string): [string, string][] {
  if (!isRecord(value)) throw new ValueError("expected an object")
  return Object.entries(value).map(([key, item]) => {
    if (typeof item !== "string") throw new ValueError("expected strings")
    return [`${prefix}${key}`, item]
  })
}
