import {
  hasTrait,
  type MemberShape,
  type Model,
  type Node,
  property,
  type Shape,
  targetOf,
  textTrait,
  trait,
} from "@smithwright/smithy"

type Bound = number | bigint

/** Limits, both of which belong to what they allow. */
export type Bounds = { readonly min?: Bound; readonly max?: Bound }

type WholeNumber = "byte" | "short" | "integer" | "long"

const wholeNumbers: ReadonlyMap<Shape["type"], WholeNumber> = new Map([
  ["byte", "byte"],
  ["short", "short"],
  ["integer", "integer"],
  ["intEnum", "integer"],
  ["long", "long"],
])

/** What a member asks of its value: its own constraint traits, and those of its target that it does not replace. */
export type Constraints = {
  /** Which whole numbers fit, where a schema only says that it is a number. */
  readonly type?: WholeNumber
  readonly required?: true
  readonly length?: Bounds
  readonly range?: Bounds
  readonly pattern?: string
  readonly uniqueItems?: true
  /** The values of an enum, in order of declaration, without the internal ones. */
  readonly enum?: readonly string[]
  /** Values that are allowed, but that no message may name. */
  readonly internalEnum?: readonly string[]
  readonly intEnum?: readonly number[]
}

export function mergedConstraints(model: Model, member: MemberShape): Constraints {
  const target = targetOf(model, member)
  const length = bounds(trait(member, "length") ?? trait(target, "length"))
  const range = bounds(trait(member, "range") ?? trait(target, "range"))
  const pattern = textTrait(member, "pattern") ?? textTrait(target, "pattern")
  const type = wholeNumbers.get(target.type)
  return {
    ...(type ? { type } : {}),
    ...(hasTrait(member, "required") ? { required: true } : {}),
    ...(length ? { length } : {}),
    ...(range ? { range } : {}),
    ...(pattern === undefined ? {} : { pattern }),
    ...(hasTrait(target, "uniqueItems") ? { uniqueItems: true } : {}),
    ...enumConstraints(target),
  }
}

/** The values of an enum or intEnum, or of a string with the older trait. */
export function enumConstraints(target: Shape): Constraints {
  if (target.type === "intEnum") {
    return { intEnum: [...target.members.values()].map(enumValue).filter((value) => typeof value === "number") }
  }
  const values = stringValues(target)
  const internalEnum = values.filter(({ internal }) => internal).map(({ value }) => value)
  return {
    ...(values.length === 0 ? {} : { enum: values.filter(({ internal }) => !internal).map(({ value }) => value) }),
    ...(internalEnum.length === 0 ? {} : { internalEnum }),
  }
}

interface StringValue {
  readonly value: string
  readonly internal: boolean
}

/** The values of an enum, or those that the older trait of the same name gives a string. */
function stringValues(target: Shape): StringValue[] {
  if (target.type === "enum") {
    return [...target.members.values()].flatMap((member) => {
      const value = enumValue(member)
      return typeof value === "string" ? [{ value, internal: hasTrait(member, "internal") }] : []
    })
  }
  const definitions = trait(target, "enum")
  if (!Array.isArray(definitions)) return []
  return definitions.flatMap((definition: Node) => {
    const value = property(definition, "value")
    const tags = property(definition, "tags")
    return typeof value === "string" ? [{ value, internal: Array.isArray(tags) && tags.includes("internal") }] : []
  })
}

/** The value of an enum member, or that of an intEnum's. */
export function enumValue(member: MemberShape): Node {
  return trait(member, "enumValue") ?? member.name
}

function bounds(value: Node | undefined): Bounds | undefined {
  const min = bound(property(value, "min"))
  const max = bound(property(value, "max"))
  if (min === undefined && max === undefined) return undefined
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }
}

function bound(value: Node | undefined): Bound | undefined {
  return typeof value === "number" || typeof value === "bigint" ? value : undefined
}
