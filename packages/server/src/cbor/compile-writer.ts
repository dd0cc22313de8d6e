import { located, nameOfType, ValueError } from "../errors/value-error.ts"
import { compileDefault, type Defaults } from "../schema/defaults.ts"
import { type AggregateSchema, type MemberRef, type ResolvedSchema, resolveSchema } from "../schema/resolve-schema.ts"
import { getOwn, isRecord } from "../values/own-property.ts"
import { CborSink } from "./cbor-sink.ts"
import { compileScalarWriter } from "./scalar-writers.ts"

/** Writes a shape's value. Throws `ValueError` for one that breaks the contract's types. */
export type Writer = (value: unknown, sink: CborSink) => void

/** Compiles writers; each shape once, so that recursive shapes end. */
export class WriterCompiler {
  readonly #defaults: Defaults
  readonly #aggregates = new Map<string, Writer>()

  constructor(defaults: Defaults) {
    this.#defaults = defaults
  }

  compile(ref: unknown): Writer {
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
        return compileScalarWriter(schema)
    }
  }

  /**
   * A structure, of which only some members are written. `type` becomes its first entry, `__type`.
   */
  compileStructure(id: string, members: readonly MemberRef[], type?: string): Writer {
    const fields = members.map((member) => this.#field(id, member))
    const head = type === undefined ? undefined : written((sink) => [sink.text("__type"), sink.text(type)])
    return (value, sink) => {
      if (!isRecord(value)) throw new ValueError(`expected an object, but it is ${nameOfType(value)}`)
      const items = fields.map(({ name, makeDefault }) => getOwn(value, name) ?? makeDefault?.())
      sink.map(items.filter((item) => item !== undefined && item !== null).length + (head ? 1 : 0))
      if (head) sink.raw(head)
      for (const [index, { name, key, required, write }] of fields.entries()) {
        const item = items[index]
        try {
          if (item === undefined || item === null) {
            if (required) throw new ValueError("is required, but it is missing")
            continue
          }
          sink.raw(key)
          write(item, sink)
        } catch (error) {
          throw located(error, name)
        }
      }
    }
  }

  #compileAggregate(schema: AggregateSchema): Writer {
    const known = this.#aggregates.get(schema.id)
    if (known) return known
    let compiled: Writer | undefined
    this.#aggregates.set(schema.id, (value, sink) => compiled?.(value, sink))
    compiled = schema.kind === "union" ? this.#compileUnion(schema) : this.compileStructure(schema.id, schema.members)
    this.#aggregates.set(schema.id, compiled)
    return compiled
  }

  #compileUnion({ id, members }: AggregateSchema): Writer {
    const write = this.compileStructure(id, members)
    return (value, sink) => {
      if (!isRecord(value)) throw new ValueError(`expected an object, but it is ${nameOfType(value)}`)
      const set = members.filter(({ name }) => (getOwn(value, name) ?? null) !== null)
      if (set.length !== 1) throw new ValueError(`expected exactly one member of the union, but it has ${set.length}`)
      write(value, sink)
    }
  }

  #field(id: string, { name, required, schema }: MemberRef) {
    const makeDefault = compileDefault(this.#defaults, id, name, schema)
    return { name, key: written((sink) => sink.text(name)), required, write: this.compile(schema), makeDefault }
  }

  #compileList({ member, traits }: ResolvedSchema & { kind: "list" }): Writer {
    const write = this.#compileItem(member, traits.sparse !== undefined)
    return (value, sink) => {
      if (!Array.isArray(value)) throw new ValueError(`expected a list, but it is ${nameOfType(value)}`)
      sink.list(value.length)
      let index = 0
      try {
        for (; index < value.length; index++) write(value[index], sink)
      } catch (error) {
        throw located(error, index)
      }
    }
  }

  #compileMap({ value: item, traits }: ResolvedSchema & { kind: "map" }): Writer {
    const write = this.#compileItem(item, traits.sparse !== undefined)
    return (value, sink) => {
      if (!isRecord(value)) throw new ValueError(`expected an object, but it is ${nameOfType(value)}`)
      const keys = Object.keys(value).filter((key) => value[key] !== undefined)
      sink.map(keys.length)
      for (const key of keys) {
        sink.text(key)
        try {
          write(value[key], sink)
        } catch (error) {
          throw located(error, key)
        }
      }
    }
  }

  #compileItem(ref: unknown, sparse: boolean): Writer {
    const write = this.compile(ref)
    return (value, sink) => (sparse && value === null ? sink.null() : write(value, sink))
  }
}

/** What is the same in every message is written once. */
function written(write: (sink: CborSink) => unknown): Uint8Array {
  const sink = new CborSink()
  write(sink)
  return sink.finish()
}
