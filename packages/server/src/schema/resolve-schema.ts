import { type ErrorSchema, expandTraits, idOf, type SchemaTraits, type StaticSchema, type Traits } from "./schema.ts"

export type TimestampFormat = "date-time" | "http-date" | "epoch-seconds"

/** A structure or union. Its members still are references: shapes may be recursive. */
export interface AggregateSchema {
  readonly kind: "structure" | "union"
  readonly id: string
  readonly members: readonly MemberRef[]
  readonly traits: Traits
}

export interface MemberRef {
  readonly name: string
  readonly required: boolean
  readonly schema: unknown
}

/** A schema with its references followed down to its own kind. `traits` are those of the member and of its target. */
export type ResolvedSchema =
  | {
      readonly kind: "unit" | "string" | "boolean" | "number" | "bigint" | "decimal" | "document"
      readonly traits: Traits
    }
  | { readonly kind: "blob"; readonly streaming: boolean; readonly traits: Traits }
  | { readonly kind: "timestamp"; readonly format: TimestampFormat | undefined; readonly traits: Traits }
  | { readonly kind: "list"; readonly id: string; readonly member: unknown; readonly traits: Traits }
  | {
      readonly kind: "map"
      readonly id: string
      readonly key: unknown
      readonly value: unknown
      readonly traits: Traits
    }
  | AggregateSchema

const anonymous = ""
const listBit = 64
const mapBit = 128

/** Follows a reference to its schema. Throws `TypeError` for what is no schema: the contract's code is broken then. */
export function resolveSchema(ref: unknown): ResolvedSchema {
  if (typeof ref === "function") return resolveSchema(ref())
  if (ref === "unit") return { kind: "unit", traits: {} }
  if (typeof ref === "number") return resolveSentinel(ref)
  if (isMember(ref)) {
    const target = resolveSchema(ref[0])
    return { ...target, traits: { ...target.traits, ...expandTraits(ref[1]) } }
  }
  if (isStatic(ref)) return resolveStatic(ref)
  throw new TypeError(`not a schema: ${String(ref)}`)
}

/** The error that a reference leads to; undefined when that is no error. */
export function errorSchemaOf(ref: unknown): ErrorSchema | undefined {
  if (typeof ref === "function") return errorSchemaOf(ref())
  if (isMember(ref)) return errorSchemaOf(ref[0])
  return isError(ref) ? ref : undefined
}

function resolveSentinel(sentinel: number): ResolvedSchema {
  const traits = {}
  if (sentinel >= mapBit) return { kind: "map", id: anonymous, key: 0, value: sentinel - mapBit, traits }
  if (sentinel >= listBit) return { kind: "list", id: anonymous, member: sentinel - listBit, traits }
  switch (sentinel) {
    case 0:
      return { kind: "string", traits }
    case 1:
      return { kind: "number", traits }
    case 2:
      return { kind: "boolean", traits }
    case 4:
      return { kind: "timestamp", format: undefined, traits }
    case 5:
      return { kind: "timestamp", format: "date-time", traits }
    case 6:
      return { kind: "timestamp", format: "http-date", traits }
    case 7:
      return { kind: "timestamp", format: "epoch-seconds", traits }
    case 15:
      return { kind: "document", traits }
    case 17:
      return { kind: "bigint", traits }
    case 19:
      return { kind: "decimal", traits }
    case 21:
      return { kind: "blob", streaming: false, traits }
    case 42:
      return { kind: "blob", streaming: true, traits }
    default:
      throw new TypeError(`not a schema: ${sentinel}`)
  }
}

function resolveStatic(schema: StaticSchema): ResolvedSchema {
  const [kind, , , ownTraits, first, second, required] = schema
  const traits = expandTraits(ownTraits)
  const id = idOf(schema)
  switch (kind) {
    case 0: {
      const target = resolveSchema(first)
      return { ...target, traits: { ...target.traits, ...traits } }
    }
    case 1:
      return { kind: "list", id, member: first, traits }
    case 2:
      return { kind: "map", id, key: first, value: second, traits }
    case 3:
    case -3:
      return { kind: "structure", id, members: membersOf(first, second, required), traits }
    case 4:
      return { kind: "union", id, members: membersOf(first, second, 0), traits }
    default:
      throw new TypeError(`not a schema of a value: ${id}`)
  }
}

function membersOf(names: unknown, schemas: unknown, required: unknown): MemberRef[] {
  if (!Array.isArray(names) || !Array.isArray(schemas)) throw new TypeError("a structure's schema has no members")
  const requiredCount = typeof required === "number" ? required : 0
  return names.map((name, index) => ({ name: String(name), required: index < requiredCount, schema: schemas[index] }))
}

function isMember(ref: unknown): ref is readonly [unknown, SchemaTraits] {
  return Array.isArray(ref) && ref.length === 2
}

function isStatic(ref: unknown): ref is StaticSchema {
  return Array.isArray(ref) && ref.length > 4 && typeof ref[0] === "number" && typeof ref[1] === "string"
}

function isError(ref: unknown): ref is ErrorSchema {
  return isStatic(ref) && ref[0] === -3
}
