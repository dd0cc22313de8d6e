import { relationshipsOf } from "../../model/relationships.ts"
import type { AnyShape } from "../../model/shape.ts"
import { namespaceOf } from "../../model/shape-id.ts"
import { hasTrait } from "../../model/traits.ts"
import { select } from "../../selector/select.ts"
import { type Node, property } from "../../syntax/node.ts"
import { readSelector } from "../read-selector.ts"
import type { ConfiguredCheck } from "./validator.ts"

/**
 * `UnreferencedShape`: a note for each shape that no root leads to. Roots are services, unless a selector says more.
 */
export const unreferencedShape: ConfiguredCheck = (configuration) => {
  const expression: Node = property(configuration, "rootShapeSelector") ?? "service"
  const selector = readSelector(expression)
  if (typeof selector === "string") return selector
  return (model) => {
    const graph = relationshipsOf(model)
    const roots = [...select(model, selector)]
    const definitions = [...model.shapes.values()].filter((shape) => hasTrait(shape, "trait"))
    const reached = new Set<AnyShape>([...roots, ...definitions])
    for (const shape of reached) {
      for (const { label, to } of graph.from(shape)) if (label !== "bound") reached.add(to)
      for (const { to } of graph.traitsOf(shape)) reached.add(to)
    }
    const message = `No shape that matches the selector ${String(expression)} leads to it`
    return [...model.shapes.values()]
      .filter((shape) => !reached.has(shape) && namespaceOf(shape.id) !== "smithy.api")
      .map((shape) => ({ severity: "NOTE", id: "UnreferencedShape", shape, message }))
  }
}
