import { located, nameOfType, ValueError } from "../errors/value-error.ts"
import { compileDefault, type Defaults } from "../schema/defaults.ts"
import { type AggregateSchema, type MemberRef, type ResolvedSchema, resolveSchema } from "../schema/resolve-schema.ts"
import type { Traits } from "../schema/schema.ts"
import { type Constraints, constraintsOf, type MemberConstraints } from "../validate/constraints.ts"
import { getOwn, isPlainObject, isRecord, setOwn } from "../values/own-property.ts"
import { checkDepth } from "./limits.ts"

/** Turns a parsed value into the shape's. Throws `ValueError` for one that does not fit. */
export type Reader = (value: unknown, depth: number) => unknown

/** What the formats do differently from each other. */
export interface ReaderOptions {
  readonly constraints: Constraints
  readonly defaults: Defaults
  /** A member's name on the wire. */
  wireName(name: string, traits: Traits): string
  /** The reader of a shape without members. */
  compileScalar(schema: ResolvedSchema, constraints: MemberConstraints): Reader
}

/** Compiles readers; each shape once, so that recursive shapes end. */
export class ReaderCompiler {
  readonly #options: ReaderOptions
  readonly #aggregates = new Map<string, Reader>()

  constructor(options: ReaderOptions) {
    this.#options = options
  }

  compile(ref: unknown, constraints: MemberConstraints = {}): Reader {
    const schema = resolveSchema(ref)
    switch (schema.kind) {
      case "structure":
      case "union":
        return this.#compileAggregate(schema)
      case "list":
        return this.#compileList(schema)
      case "map":
        return this.#compileMap(schema)
      default:
        return this.#options.compileScalar(schema, constraints)
    }
  }

  /** A structure, of which only some members are on the wire: the others are bound elsewhere. */
  compileStructure(
    id: string,
    members: readonly MemberRef[],
  ): (value: unknown, depth: number) => Record<string, unknown> {
    const fields = members.map((member) => this.#field(id, member))
    return (value, depth) => {
      checkObject(value)
      checkDepth(depth)
      const result: Record<string, unknown> = {}
      let place = ""
      try {
        for (const { name, wire, isInherited, read, makeDefault } of fields) {
          place = wire
          const item = isInherited ? getOwn(value, wire) : value[wire]
          if (item !== undefined && item !== null) setOwn(result, name, read(item, depth + 1))
          else if (makeDefault) setOwn(result, name, makeDefault())
        }
      } catch (error) {
        throw located(error, place)
      }
      return result
    }
  }

  #compileAggregate(schema: AggregateSchema): Reader {
    const known = this.#aggregates.get(schema.id)
    if (known) return known
    let compiled: Reader | undefined
    this.#aggregates.set(schema.id, (value, depth) => compiled?.(value, depth))
    compiled = schema.kind === "union" ? this.#compileUnion(schema) : this.compileStructure(schema.id, schema.members)
    this.#aggregates.set(schema.id, compiled)
    return compiled
  }

  #compileUnion({ id, members }: AggregateSchema): Reader {
    const fields = new Map(
      members.map((member) => {
        const field = this.#field(id, member)
        return [field.wire, field]
      }),
    )
    return (value, depth) => {
      checkObject(value)
      checkDepth(depth)
      const set = Object.keys(value).filter((key) => value[key] !== null && (key !== "__type" || fields.has(key)))
      const [key = ""] = set
      const field = fields.get(key)
      if (set.length !== 1) throw new ValueError(`expected exactly one member of the union, but it has ${set.length}`)
      if (!field) throw new ValueError("expected a member of the union")
      const result: Record<string, unknown> = {}
      try {
        setOwn(result, field.name, field.read(value[key], depth + 1))
      } catch (error) {
        throw located(error, key)
      }
      return result
    }
  }

  #field(id: string, { name, schema }: MemberRef) {
    const { constraints, defaults } = this.#options
    const wire = this.#options.wireName(name, resolveSchema(schema).traits)
    return {
      name,
      wire,
      isInherited: wire in Object.prototype,
      read: this.compile(schema, constraintsOf(constraints, id, name)),
      makeDefault: compileDefault(defaults, id, name, schema),
    }
  }

  #compileList({ id, member, traits }: ResolvedSchema & { kind: "list" }): Reader {
    const read = this.#compileItem(id, "member", member, traits.sparse !== undefined)
    return (value, depth) => {
      if (!Array.isArray(value)) throw new ValueError(`expected a list, but it is ${nameOfType(value)}`)
      checkDepth(depth)
      let index = 0
      try {
        const result: unknown[] = []
        for (; index < value.length; index++) result.push(read(value[index], depth + 1))
        return result
      } catch (error) {
        throw located(error, index)
      }
    }
  }

  #compileMap({ id, value: item, traits }: ResolvedSchema & { kind: "map" }): Reader {
    const read = this.#compileItem(id, "value", item, traits.sparse !== undefined)
    return (value, depth) => {
      checkObject(value)
      checkDepth(depth)
      const result: Record<string, unknown> = {}
      for (const key of Object.keys(value)) {
        try {
          setOwn(result, key, read(value[key], depth + 1))
        } catch (error) {
          throw located(error, key)
        }
      }
      return result
    }
  }

  #compileItem(id: string, name: string, ref: unknown, sparse: boolean): Reader {
    const read = this.compile(ref, constraintsOf(this.#options.constraints, id, name))
    return (value, depth) => {
      if (value !== null) return read(value, depth)
      if (sparse) return null
      throw new ValueError("null is not allowed here")
    }
  }
}

/** What a format knows and JSON does not, such as bytes or numbers of any size, are objects of a class. */
export function checkObject(value: unknown): asserts value is Record<string, unknown> {
  if (isPlainObject(value)) return
  throw new ValueError(isRecord(value) ? "expected an object" : `expected an object, but it is ${nameOfType(value)}`)
}
