import { type AggregateShape, type Model, operationsOf, type ServiceShape, targetOf } from "@smithwright/smithy"
import type { GeneratedFile } from "../../framework/emitter.ts"
import { literal, propertyKey, stringLiteral } from "../../framework/literal.ts"
import { createSourceFile } from "../../framework/source-file.ts"
import { mergedConstraints } from "./merged-constraints.ts"

/** `constraints.ts`: what the members of each shape that an input leads to ask of their values. */
export function constraintsFile(model: Model, service: ServiceShape): GeneratedFile {
  const file = createSourceFile("constraints.ts")
  file.print("\n/** By shape id and member name; lists have `member`, maps `key` and `value`. */")
  file.print("export const constraints = {")
  for (const shape of inputShapes(model, service)) {
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
