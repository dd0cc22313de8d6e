import type { Model } from "../../model/model.ts"
import type { AggregateShape, AnyShape } from "../../model/shape.ts"
import { trait } from "../../model/traits.ts"
import { type Node, property } from "../../syntax/node.ts"
import { describeValue } from "./describe-value.ts"
import { reject, type ValueCheck } from "./value-problem.ts"

/** Checks a value against the `@enum` trait of Smithy 1.0. */
export function checkEnumTrait(_model: Model, shape: AnyShape, value: Node, at: ValueCheck): void {
  const definitions = trait(shape, "enum")
  if (!Array.isArray(definitions)) return
  oneOf(
    shape,
    definitions.map((definition: Node) => property(definition, "value")),
    value,
    at,
  )
}

/** Checks that a value is one of an enum or intEnum. */
export function checkEnumMember(shape: AggregateShape, value: Node, at: ValueCheck): void {
  oneOf(
    shape,
    [...shape.members.values()].map((member) => trait(member, "enumValue") ?? member.name),
    value,
    at,
  )
}

function oneOf(shape: AnyShape, allowed: readonly (Node | undefined)[], value: Node, at: ValueCheck): void {
  if (allowed.includes(value)) return
  const list = allowed.map((one) => JSON.stringify(one)).join(", ")
  reject(at, `\`${shape.id}\` must be one of ${list}, found ${describeValue(value)}`)
}
