import type { Codec } from "../codec/codec.ts"
import { located } from "../errors/value-error.ts"
import { type HttpRequest, headerOf } from "../http.ts"
import { compileDefault } from "../schema/defaults.ts"
import { resolveSchema } from "../schema/resolve-schema.ts"
import { constraintsOf } from "../validate/constraints.ts"
import { setOwn } from "../values/own-property.ts"
import type { Bindings, BoundMember } from "./bindings.ts"
import { compileHeaderReader, readPrefixHeaders } from "./header-reader.ts"
import { decodePercent, type Query } from "./query.ts"
import { compileTextReader } from "./text-reader.ts"

type PartsOptions = Pick<Codec, "constraints" | "defaults">

type Input = Record<string, unknown>

/** Reads the members that are outside of the body into `input`. */
export type PartsReader = (
  input: Input,
  request: HttpRequest,
  labels: ReadonlyMap<string, string>,
  query: Query,
) => void

/** Compiles the readers of labels, query and headers. Smithy, "HTTP binding traits", says how each is written. */
export function compilePartsReader(bindings: Bindings, codec: PartsOptions): PartsReader {
  const { query, headers, queryParams, prefixHeaders } = bindings
  const optional = [...query, ...headers, queryParams ?? [], prefixHeaders ?? []].flat()
  const readers = [
    ...bindings.labels.map((bound) => labelReader(bound, bindings.id, codec)),
    ...query.map((bound) => queryReader(bound, bindings.id, codec)),
    ...headers.map((bound) => headerReader(bound, bindings.id, codec)),
    ...(queryParams ? [queryParamsReader(queryParams)] : []),
    ...(prefixHeaders ? [prefixHeadersReader(prefixHeaders)] : []),
  ]
  const defaults = new Map(
    optional.map(({ member: { name, schema } }) => [name, compileDefault(codec.defaults, bindings.id, name, schema)]),
  )
  return (input, request, labels, query) => {
    for (const { name, read } of readers) {
      try {
        const value = read(request, labels, query) ?? defaults.get(name)?.()
        if (value !== undefined) setOwn(input, name, value)
      } catch (error) {
        throw located(error, name)
      }
    }
  }
}

interface PartReader {
  readonly name: string
  read(request: HttpRequest, labels: ReadonlyMap<string, string>, query: Query): unknown
}

function labelReader({ member: { name }, schema }: BoundMember, id: string, { constraints }: PartsOptions): PartReader {
  const read = compileTextReader(schema, constraintsOf(constraints, id, name).type, "date-time")
  return { name, read: (_, labels) => read(decodePercent(labels.get(name) ?? "")) }
}

/** A list has a parameter an item. Of a parameter that is repeated for no list, the first counts. */
function queryReader(bound: BoundMember, id: string, { constraints }: PartsOptions): PartReader {
  const { schema, name: key } = bound
  const { name } = bound.member
  if (schema.kind === "list") {
    const itemType = constraintsOf(constraints, schema.id, "member").type
    const read = compileTextReader(resolveSchema(schema.member), itemType, "date-time")
    return { name, read: (_request, _labels, query) => query.get(key)?.map(read) }
  }
  const read = compileTextReader(schema, constraintsOf(constraints, id, name).type, "date-time")
  return {
    name,
    read(_request, _labels, query) {
      const [first] = query.get(key) ?? []
      return first === undefined ? undefined : read(first)
    },
  }
}

/** Holds every parameter, those too that other members are bound to. */
function queryParamsReader({ member: { name }, schema }: BoundMember): PartReader {
  const isListMap = schema.kind === "map" && resolveSchema(schema.value).kind === "list"
  return {
    name,
    read(_request, _labels, query) {
      if (query.size === 0) return undefined
      const params: Record<string, unknown> = {}
      for (const [key, values] of query) setOwn(params, key, isListMap ? values : values[0])
      return params
    },
  }
}

function headerReader(
  { member, schema, name: header }: BoundMember,
  id: string,
  { constraints }: PartsOptions,
): PartReader {
  const read = compileHeaderReader(schema, constraintsOf(constraints, id, member.name), constraints)
  return {
    name: member.name,
    read(request) {
      const text = headerOf(request, header)
      return text === undefined ? undefined : read(text.trim())
    },
  }
}

function prefixHeadersReader({ member: { name }, name: prefix }: BoundMember): PartReader {
  return { name, read: (request) => readPrefixHeaders(request, prefix) }
}
