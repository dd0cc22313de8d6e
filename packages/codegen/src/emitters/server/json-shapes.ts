import {
  type AggregateShape,
  hasTrait,
  type Model,
  responseBindings,
  type ServiceShape,
  type Shape,
  targetOf,
  textTrait,
} from "@smithwright/smithy"
import type { ServerOperation } from "./server-service.ts"

const awsJson = ["aws.protocols#awsJson1_0", "aws.protocols#awsJson1_1"]
const restJson = "aws.protocols#restJson1"

/** The structures and unions of which a service writes JSON, and how. */
export interface JsonShapes {
  readonly shapes: readonly AggregateShape[]
  /** Whether `@jsonName` names members. */
  readonly useJsonName: boolean
}

/** Those of outputs, in the order in which a reader meets them. None where two protocols would write them differently. */
export function jsonShapes(model: Model, service: ServiceShape, operations: readonly ServerOperation[]): JsonShapes {
  const useJsonName = hasTrait(service, restJson)
  const ignoresJsonName = awsJson.some((id) => hasTrait(service, id))
  if (!useJsonName && !ignoresJsonName) return { shapes: [], useJsonName }
  const found = new Set<AggregateShape>()
  for (const { shape } of operations) {
    const output = model.shapes.get(shape.output)
    if (output?.type !== "structure" || shape.output === "smithy.api#Unit") continue
    const bindings = responseBindings(model, shape)
    const isDocument = bindings.every(({ location }) => location === "document")
    if (isDocument || ignoresJsonName) visit(model, output, found)
    else for (const { member } of bindings) visit(model, targetOf(model, member), found)
  }
  const writable = withoutUnwritable(model, [...found])
  const isNamed = writable.some(({ members }) => [...members.values()].some((one) => textTrait(one, "jsonName")))
  return { shapes: useJsonName && ignoresJsonName && isNamed ? [] : writable, useJsonName }
}

function visit(model: Model, shape: Shape, found: Set<AggregateShape>): void {
  if (!("members" in shape) || shape.type === "enum" || shape.type === "intEnum") return
  if (isObject(shape)) {
    if (found.has(shape)) return
    found.add(shape)
  }
  for (const member of shape.members.values()) visit(model, targetOf(model, member), found)
}

/** Without those that hold a stream, or a name that every object has; and without what holds any of these. */
function withoutUnwritable(model: Model, shapes: readonly AggregateShape[]): AggregateShape[] {
  const isWritable = (shape: Shape, writable: ReadonlySet<Shape>): boolean => {
    if (hasTrait(shape, "streaming")) return false
    if (isObject(shape)) return writable.has(shape)
    if (shape.type !== "list" && shape.type !== "map") return true
    return [...shape.members.values()].every((member) => isWritable(targetOf(model, member), writable))
  }
  let rest = new Set<AggregateShape>(shapes)
  for (;;) {
    const writable = new Set(
      [...rest].filter(({ members }) =>
        [...members.values()].every((one) => !(one.name in {}) && isWritable(targetOf(model, one), rest)),
      ),
    )
    if (writable.size === rest.size) return [...writable]
    rest = writable
  }
}

function isObject(shape: Shape): shape is AggregateShape & { type: "structure" | "union" } {
  return (shape.type === "structure" || shape.type === "union") && shape.id !== "smithy.api#Unit"
}
