import type { NormalizedSchema } from "@smithy/core/schema"
import type { Completion } from "./missing-values.ts"

/** What a walk does with values: those without members are converted, structures are completed. */
export interface Visitor extends Partial<Completion> {
  isConverted(schema: NormalizedSchema): boolean
  convert(schema: NormalizedSchema, value: unknown): unknown
}

/** Walks through values by their schemas, and makes others of them. */
export class ValueWalk {
  readonly #visitor: Visitor
  /** By schema, whether there is anything to do. Of most there is not, and those are not walked through. */
  readonly #known = new WeakMap<object, boolean>()

  constructor(visitor: Visitor) {
    this.#visitor = visitor
  }

  walk(schema: NormalizedSchema, value: unknown): unknown {
    const key = Object(schema.getSchema())
    const isNeeded = this.#known.get(key) ?? this.#reaches(schema, new Set())
    this.#known.set(key, isNeeded)
    return isNeeded ? this.#walk(schema, value) : value
  }

  #walk(schema: NormalizedSchema, value: unknown): unknown {
    if (value === null || value === undefined || schema.isStreaming()) return value
    if (this.#visitor.isConverted(schema)) return this.#visitor.convert(schema, value)
    if (schema.isListSchema()) {
      const item = schema.getValueSchema()
      return Array.isArray(value) ? value.map((one) => this.#walk(item, one)) : value
    }
    if (typeof value !== "object") return value
    if (schema.isMapSchema()) {
      const item = schema.getValueSchema()
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, this.#walk(item, one)]))
    }
    if (!schema.isStructSchema() && !schema.isUnionSchema()) return value
    const result: Record<string, unknown> = { ...value }
    this.#visitor.complete?.(schema, result)
    for (const [name, member] of schema.structIterator()) {
      if (Object.hasOwn(result, name)) result[name] = this.#walk(member, result[name])
    }
    return result
  }

  #reaches(schema: NormalizedSchema, seen: Set<unknown>): boolean {
    if (this.#visitor.isConverted(schema)) return true
    if (schema.isListSchema() || schema.isMapSchema()) return this.#reaches(schema.getValueSchema(), seen)
    if (!schema.isStructSchema() && !schema.isUnionSchema()) return false
    if (this.#visitor.isNeeded?.(schema)) return true
    if (seen.has(schema.getSchema())) return false
    seen.add(schema.getSchema())
    for (const [, member] of schema.structIterator()) if (this.#reaches(member, seen)) return true
    return false
  }
}
