import type { Model } from "../../model/model.ts"
import type { AggregateShape, AnyShape } from "../../model/shape.ts"
import type { ShapeId } from "../../model/shape-id.ts"
import { trait } from "../../model/traits.ts"
import { type Node, property } from "../../syntax/node.ts"
import { describeValue } from "./describe-value.ts"
import type { ValueCheck } from "./value-problem.ts"

/** Enums that Smithy reads as texts in its own traits, so that another text is a wrong value there and still a trait. */
const readAsTexts: ReadonlySet<ShapeId> = new Set([
  "smithy.api#timestampFormat",
  "aws.api#data",
  "aws.cloudformation#cfnMutability",
  "aws.protocols#ChecksumAlgorithm",
  ...["ConditionKeyType", "PrincipalType"].map((name) => `aws.iam#${name}`),
  ...["ConnectionType", "ContentHandling", "IntegrationType", "PassThroughBehavior"].map(
    (name) => `aws.apigateway#${name}`,
  ),
])

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
  const message = `\`${shape.id}\` must be one of ${list}, found ${describeValue(value)}`
  at.report({ severity: "ERROR", isMalformed: !readAsTexts.has(shape.id), suffix: "", path: at.path, message })
}
