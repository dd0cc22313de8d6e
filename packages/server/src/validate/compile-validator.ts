import { pointerStep } from "../errors/value-error.ts"
import { type AggregateSchema, type ResolvedSchema, resolveSchema } from "../schema/resolve-schema.ts"
import { getOwn, isRecord } from "../values/own-property.ts"
import { compileChecks } from "./check-value.ts"
import { type Constraints, constraintsOf, type MemberConstraints } from "./constraints.ts"
import type { Failures } from "./failure.ts"

/** Adds what is wrong with a value to `failures`. The value has been read by its schema already. */
export type Validator = (value: unknown, path: string, failures: Failures) => void

/** Compiles validators; each shape once, so that recursive shapes end. */
export class ValidatorCompiler {
  readonly #constraints: Constraints
  readonly #aggregates = new Map<string, Validator>()

  constructor(constraints: Constraints) {
    this.#constraints = constraints
  }

  /** The validator of a shape; undefined when nothing in it is constrained. */
  compile(ref: unknown): Validator | undefined {
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
        return undefined
    }
  }

  #compileAggregate(schema: AggregateSchema): Validator | undefined {
    const known = this.#aggregates.get(schema.id)
    if (known) return known
    let compiled: Validator | undefined
    this.#aggregates.set(schema.id, (value, path, failures) => compiled?.(value, path, failures))
    const members = schema.members.flatMap(({ name, schema: member }) => {
      const constraints = constraintsOf(this.#constraints, schema.id, name)
      const validate = this.#compileMember(member, constraints)
      return validate ? [{ name, isInherited: name in Object.prototype, step: pointerStep(name), validate }] : []
    })
    if (members.length === 0) return undefined
    compiled = (value, path, failures) => {
      if (!isRecord(value)) return
      for (const { name, isInherited, step, validate } of members) {
        validate(isInherited ? getOwn(value, name) : value[name], path + step, failures)
      }
    }
    return compiled
  }

  /** Of a stream nothing is known before it has been read. */
  #compileMember(ref: unknown, constraints: MemberConstraints): Validator | undefined {
    const { required } = constraints
    const isStream = resolveSchema(ref).traits.streaming !== undefined
    const checks = isStream ? [] : compileChecks(constraints)
    const inner = isStream ? undefined : this.compile(ref)
    if (!required && checks.length === 0)
      return inner && ((value, path, failures) => value !== undefined && inner(value, path, failures))
    return (value, path, failures) => {
      if (value === undefined) {
        if (required) failures.add(path, "Member must not be null")
        return
      }
      for (const check of checks) {
        const complaint = check(value)
        if (complaint) failures.add(path, complaint.constraint, complaint.length)
      }
      inner?.(value, path, failures)
    }
  }

  #compileList({ id, member }: ResolvedSchema & { kind: "list" }): Validator | undefined {
    const validate = this.#compileItem(id, "member", member)
    if (!validate) return undefined
    return (value, path, failures) => {
      if (!Array.isArray(value)) return
      for (let index = 0; index < value.length; index++) validate(value[index], `${path}/${index}`, failures)
    }
  }

  /** A key that breaks its constraints is reported at the map: it has no place of its own. */
  #compileMap({ id, key, value: item }: ResolvedSchema & { kind: "map" }): Validator | undefined {
    const validateKey = this.#compileItem(id, "key", key)
    const validate = this.#compileItem(id, "value", item)
    if (!validateKey && !validate) return undefined
    return (value, path, failures) => {
      if (!isRecord(value)) return
      for (const [name, one] of Object.entries(value)) {
        validateKey?.(name, path, failures)
        validate?.(one, path + pointerStep(name), failures)
      }
    }
  }

  /** Sparse lists and maps may hold null, which no constraint is about. */
  #compileItem(id: string, name: string, ref: unknown): Validator | undefined {
    const validate = this.#compileMember(ref, constraintsOf(this.#constraints, id, name))
    return validate && ((value, path, failures) => value !== null && validate(value, path, failures))
  }
}
