import {
  hasTrait,
  type MemberShape,
  type Model,
  property,
  type Shape,
  targetOf,
  textTrait,
  trait,
} from "@smithwright/smithy"
import { type FormName, keyOf, type Wire } from "./example-value.ts"

/** A value that breaks one constraint, and where. */
export interface Mutation {
  readonly value: unknown
  /** A JSON pointer. */
  readonly path: string
  readonly constraint: string
}

/** Longer values take too long to make. */
const longest = 100_000

/** Breaks each constraint of each part of a valid value, one at a time. */
export function* mutations(
  model: Model,
  shape: Shape,
  value: unknown,
  form: FormName,
  wire: Wire,
): Generator<Mutation> {
  if (typeof value !== "object" || value === null) return
  for (const [member, key] of partsOf(model, shape, value, form, wire)) {
    const path = `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`
    const part: unknown = Reflect.get(value, key)
    const isMember = shape.type === "structure"
    if (isMember && hasTrait(member, "required")) yield { value: without(value, key), path, constraint: "required" }
    for (const [constraint, broken] of brokenValues(model, member, part)) {
      yield { value: withPart(value, key, broken), path, constraint }
    }
    for (const inner of mutations(model, targetOf(model, member), part, form, wire)) {
      yield { ...inner, value: withPart(value, key, inner.value), path: path + inner.path }
    }
  }
}

/** The members of a value that are there, with their keys. */
function partsOf(
  model: Model,
  shape: Shape,
  value: object,
  form: FormName,
  wire: Wire,
): (readonly [MemberShape, string])[] {
  if (!("members" in shape)) return []
  const item = shape.members.get(shape.type === "list" ? "member" : "value")
  if (shape.type === "list" || shape.type === "map") return item ? Object.keys(value).map((key) => [item, key]) : []
  // What a stream carries is not checked, and in JSON there are none.
  const members = [...shape.members.values()]
    .filter((member) => !hasTrait(targetOf(model, member), "streaming"))
    .map((member) => [member, keyOf(member, form, wire)] as const)
  return members.filter(([, key]) => Object.hasOwn(value, key))
}

function* brokenValues(model: Model, member: MemberShape, value: unknown): Generator<[string, unknown]> {
  const target = targetOf(model, member)
  const bounds = (name: string) => {
    const merged = trait(member, name) ?? trait(target, name)
    return [property(merged, "min"), property(merged, "max")].map((bound) =>
      bound === undefined ? undefined : Number(bound),
    )
  }
  const [shortest, longestAllowed] = bounds("length")
  if (shortest !== undefined && shortest > 0) yield* ofLength("too short", value, shortest - 1)
  if (longestAllowed !== undefined && longestAllowed < longest) yield* ofLength("too long", value, longestAllowed + 1)
  const [least, most] = bounds("range")
  if (least !== undefined) yield ["too small", typeof value === "bigint" ? BigInt(Math.ceil(least)) - 1n : least - 1]
  if (most !== undefined) yield ["too large", typeof value === "bigint" ? BigInt(Math.floor(most)) + 1n : most + 1]
  if (target.type === "enum") yield ["enum", "\0"]
  if (hasTrait(target, "uniqueItems") && Array.isArray(value) && value.length > 0)
    yield ["unique", [...value, value[0]]]
  const pattern = textTrait(member, "pattern") ?? textTrait(target, "pattern")
  if (typeof value === "string" && pattern !== undefined) {
    const broken = notMatching(pattern, value)
    if (broken !== undefined) yield ["pattern", broken]
  }
  if (typeof value === "boolean" || typeof value === "string" || typeof value === "number") yield ["type", [value]]
}

function* ofLength(constraint: string, value: unknown, length: number): Generator<[string, unknown]> {
  if (typeof value === "string" && !/^[A-Za-z\d+/]*=*$/.test(value)) yield [constraint, "\u{1f436}".repeat(length)]
  else if (typeof value === "string" && length % 3 !== 1) yield [constraint, "x".repeat(length)]
  if (Array.isArray(value)) yield [constraint, Array(length).fill(value[0])]
  if (value instanceof Uint8Array) yield [constraint, new Uint8Array(length)]
}

/** The text with a character that the pattern does not allow, if there is one. */
function notMatching(pattern: string, text: string): string | undefined {
  try {
    const expression = new RegExp(pattern, "u")
    return ["\0", "\n", "\u{1f436}"].map((odd) => odd + text.slice(1)).find((broken) => !expression.test(broken))
  } catch {
    return undefined
  }
}

function without(value: object, key: string): unknown {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key))
}

function withPart(value: object, key: string, part: unknown): unknown {
  if (Array.isArray(value)) return value.with(Number(key), part)
  return { ...value, [key]: part }
}
