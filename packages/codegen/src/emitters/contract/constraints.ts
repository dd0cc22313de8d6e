import {
  type AggregateShape,
  hasTrait,
  type Model,
  operationsOf,
  type ServiceShape,
  type Shape,
  targetOf,
} from "@smithwright/smithy"
import type { GeneratedFile } from "../../framework/emitter.ts"
import { literal, propertyKey, stringLiteral } from "../../framework/literal.ts"
import { mergedConstraints } from "../../framework/merged-constraints.ts"
import { createSourceFile } from "../../framework/source-file.ts"

/**
 * `constraints.ts`: what the members of each shape that an input leads to ask of their values. Of outputs, the events
 * of streams are there too: the size of a number in a header is that of its type.
 */
export function constraintsFile(model: Model, service: ServiceShape): GeneratedFile {
  const file = createSourceFile("constraints.ts")
  file.print("\n/** By shape id and member name; lists have `member`, maps `key` and `value`. */")
  file.print("export const constraints = {")
  for (const shape of new Set([...inputShapes(model, service), ...outputEvents(model, service)])) {
    const lines = [...shape.members.values()].flatMap((member) => {
      const constraints = mergedConstraints(model, member)
      return Object.keys(constraints).length === 0 ? [] : [`    ${propertyKey(member.name)}: ${literal(constraints)},`]
    })
    if (lines.length > 0) file.print(`  ${stringLiteral(shape.id)}: {\n${lines.join("\n")}\n  },`)
  }
  file.print("} as const")
  return file.finish()
}

/** The structures, unions, lists and maps that the inputs of a service lead to, inputs included. */
function inputShapes(model: Model, service: ServiceShape): AggregateShape[] {
  const found = new Set<AggregateShape>()
  for (const operation of operationsOf(model, service)) {
    const input = model.shapes.get(operation.input)
    if (input?.type === "structure") found.add(input)
  }
  // A set grows while it is walked.
  for (const shape of found) {
    for (const member of shape.members.values()) {
      const target = targetOf(model, member)
      if ("members" in target && target.type !== "enum" && target.type !== "intEnum") found.add(target)
    }
  }
  return [...found]
}

/** The structures that the event streams of a service's outputs are made of. */
function outputEvents(model: Model, service: ServiceShape): AggregateShape[] {
  return operationsOf(model, service).flatMap((operation) => {
    const output = model.shapes.get(operation.output)
    const streams = output ? targetsOf(model, output).filter((target) => hasTrait(target, "streaming")) : []
    return streams.flatMap((stream) => targetsOf(model, stream))
  })
}

/** The structures and unions that the members of another one have as targets. */
function targetsOf(model: Model, shape: Shape): AggregateShape[] {
  if (shape.type !== "structure" && shape.type !== "union") return []
  return [...shape.members.values()].flatMap((member) => {
    const target = targetOf(model, member)
    return target.type === "structure" || target.type === "union" ? [target] : []
  })
}
