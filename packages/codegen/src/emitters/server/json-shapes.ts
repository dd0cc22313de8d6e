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

/** The structures and unions of outputs of which a service writes JSON, and how. */
export interface JsonOutputs {
  readonly shapes: readonly AggregateShape[]
  /** Whether `@jsonName` names members. */
  readonly useJsonName: boolean
}

/** In the order in which a reader meets them. None where two protocols would write them differently. */
export function jsonOutputs(model: Model, service: ServiceShape, operations: readonly ServerOperation[]): JsonOutputs {
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
  const writable = withoutUnfit(model, found)
  const isNamed = writable.some(({ members }) => [...members.values()].some((one) => textTrait(one, "jsonName")))
  return { shapes: useJsonName && ignoresJsonName && isNamed ? [] : writable, useJsonName }
}

/** Inputs that are a JSON body, and nothing else. */
export interface JsonInputs {
  readonly inputs: readonly AggregateShape[]
  /** All structures and unions that these lead to, and themselves. */
  readonly shapes: readonly AggregateShape[]
}

/** Those of the protocols in which every input is a body. */
export function jsonInputs(model: Model, service: ServiceShape, operations: readonly ServerOperation[]): JsonInputs {
  if (!awsJson.some((id) => hasTrait(service, id))) return { inputs: [], shapes: [] }
  const all = operations.flatMap(({ shape }) => {
    const input = model.shapes.get(shape.input)
    return input && isObject(input) ? [input] : []
  })
  const found = new Set<AggregateShape>()
  for (const input of all) visit(model, input, found)
  const fit = new Set(withoutUnfit(model, found))
  const inputs = [...new Set(all)].filter((input) => fit.has(input))
  const shapes = new Set<AggregateShape>()
  for (const input of inputs) visit(model, input, shapes)
  return { inputs, shapes: [...shapes] }
}

function visit(model: Model, shape: Shape, found: Set<AggregateShape>): void {
  if (!("members" in shape) || shape.type === "enum" || shape.type === "intEnum") return
  if (isObject(shape)) {
    if (found.has(shape)) return
    found.add(shape)
  }
  for (const member of shape.members.values()) visit(model, targetOf(model, member), found)
}

/** Without streams and what holds a stream, or a name that every object has; and without what holds any of these. */
function withoutUnfit(model: Model, shapes: ReadonlySet<AggregateShape>): AggregateShape[] {
  const isFit = (shape: Shape, fit: ReadonlySet<Shape>): boolean => {
    if (hasTrait(shape, "streaming")) return false
    if (isObject(shape)) return fit.has(shape)
    if (shape.type !== "list" && shape.type !== "map") return true
    return [...shape.members.values()].every((member) => isFit(targetOf(model, member), fit))
  }
  let rest = shapes
  for (;;) {
    const fit = new Set(
      [...rest].filter(
        (shape) =>
          !hasTrait(shape, "streaming") &&
          [...shape.members.values()].every((one) => !(one.name in {}) && isFit(targetOf(model, one), rest)),
      ),
    )
    if (fit.size === rest.size) return [...fit]
    rest = fit
  }
}

/** Whether a shape has functions of its own that read or convert it: the value of a unit is the runtime's. */
export function isObject(shape: Shape): shape is AggregateShape & { type: "structure" | "union" } {
  return (shape.type === "structure" || shape.type === "union") && shape.id !== "smithy.api#Unit"
}
