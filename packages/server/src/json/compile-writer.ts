import { located, nameOfType, ValueError } from "../errors/value-error.ts"
import { compileDefault } from "../schema/defaults.ts"
import { type AggregateSchema, type MemberRef, type ResolvedSchema, resolveSchema } from "../schema/resolve-schema.ts"
import { getOwn, isRecord } from "../values/own-property.ts"
import { type JsonOptions, wireName } from "./json-options.ts"
import { compileScalarWriter } from "./scalar-writers.ts"

/** Turns a shape's value into JSON text. Throws `ValueError` for one that breaks the contract's types. */
export type Writer = (value: unknown) => string

/** Compiles writers; each shape once, so that recursive shapes end. */
export class WriterCompiler {
  readonly #options: JsonOptions
  readonly #aggregates = new Map<string, Writer>()

  constructor(options: JsonOptions) {
    this.#options = options
  }

  /** By the generated converter, where there is one. A value that it does not take is left to the schema. */
  compile(ref: unknown): Writer {
    const schema = resolveSchema(ref)
    const { converters } = this.#options
    const isAggregate = schema.kind === "structure" || schema.kind === "union"
    const converter = isAggregate && Object.hasOwn(converters, schema.id) ? converters[schema.id] : undefined
    if (!converter) return this.#compile(ref)
    let exact: Writer | undefined
    return (value) => {
      try {
        if (isRecord(value)) return JSON.stringify(converter.convert(value))
      } catch {}
      exact ??= this.#compile(ref)
      return exact(value)
    }
  }

  /**
   * A structure, of which only some members are on the wire: the others are bound elsewhere. `head` is JSON text of
   * properties that come first, such as `"__type":"Name"`.
   */
  compileStructure(id: string, members: readonly MemberRef[], head = ""): Writer {
    return writeFields(
      members.map((member) => this.#field(id, member, (ref) => this.compile(ref))),
      head,
    )
  }

  #compile(ref: unknown): Writer {
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
        return compileScalarWriter(schema, this.#options)
    }
  }

  #compileAggregate(schema: AggregateSchema): Writer {
    const known = this.#aggregates.get(schema.id)
    if (known) return known
    let compiled: Writer | undefined
    this.#aggregates.set(schema.id, (value) => compiled?.(value) ?? "")
    compiled = schema.kind === "union" ? this.#compileUnion(schema) : this.#compileMembers(schema)
    this.#aggregates.set(schema.id, compiled)
    return compiled
  }

  #compileMembers({ id, members }: AggregateSchema): Writer {
    return writeFields(members.map((member) => this.#field(id, member, (ref) => this.#compile(ref))))
  }

  #compileUnion(schema: AggregateSchema): Writer {
    const { members } = schema
    const write = this.#compileMembers(schema)
    return (value) => {
      if (!isRecord(value)) throw new ValueError(`expected an object, but it is ${nameOfType(value)}`)
      const set = members.filter(({ name }) => (getOwn(value, name) ?? null) !== null)
      if (set.length !== 1) throw new ValueError(`expected exactly one member of the union, but it has ${set.length}`)
      return write(value)
    }
  }

  #field(id: string, { name, required, schema }: MemberRef, compile: (ref: unknown) => Writer): Field {
    const key = `${JSON.stringify(wireName(name, resolveSchema(schema).traits, this.#options))}:`
    const makeDefault = compileDefault(this.#options.defaults, id, name, schema)
    const isInherited = name in Object.prototype
    return { name, isInherited, key, nextKey: `,${key}`, required, write: compile(schema), makeDefault }
  }

  #compileList({ member, traits }: ResolvedSchema & { kind: "list" }): Writer {
    const write = this.#compileItem(member, traits.sparse !== undefined)
    return (value) => {
      if (!Array.isArray(value)) throw new ValueError(`expected a list, but it is ${nameOfType(value)}`)
      let index = 0
      try {
        let text = "["
        for (; index < value.length; index++) text += index === 0 ? write(value[index]) : `,${write(value[index])}`
        return `${text}]`
      } catch (error) {
        throw located(error, index)
      }
    }
  }

  #compileMap({ value: item, traits }: ResolvedSchema & { kind: "map" }): Writer {
    const sparse = traits.sparse !== undefined
    const write = this.#compileItem(item, sparse)
    return (value) => {
      if (!isRecord(value)) throw new ValueError(`expected an object, but it is ${nameOfType(value)}`)
      const entries: string[] = []
      for (const key of Object.keys(value)) {
        try {
          if (value[key] !== undefined) entries.push(`${JSON.stringify(key)}:${write(value[key])}`)
        } catch (error) {
          throw located(error, key)
        }
      }
      return `{${entries.join(",")}}`
    }
  }

  #compileItem(ref: unknown, sparse: boolean): Writer {
    const write = this.#compile(ref)
    return sparse ? (value) => (value === null ? "null" : write(value)) : write
  }
}

interface Field {
  readonly name: string
  /** Whether every object has a property of that name. */
  readonly isInherited: boolean
  readonly key: string
  /** The same after another one. */
  readonly nextKey: string
  readonly required: boolean
  readonly write: Writer
  readonly makeDefault: (() => unknown) | undefined
}

function writeFields(fields: readonly Field[], head = ""): Writer {
  return (value) => {
    if (!isRecord(value)) throw new ValueError(`expected an object, but it is ${nameOfType(value)}`)
    let text = `{${head}`
    let isFirst = head === ""
    let place = ""
    try {
      for (const { name, isInherited, key, nextKey, required, write, makeDefault } of fields) {
        place = name
        const item = (isInherited ? getOwn(value, name) : value[name]) ?? makeDefault?.()
        if (item === undefined || item === null) {
          if (required) throw new ValueError("is required, but it is missing")
          continue
        }
        text += (isFirst ? key : nextKey) + write(item)
        isFirst = false
      }
    } catch (error) {
      throw located(error, place)
    }
    return `${text}}`
  }
}
