import type { Shape } from "../../model/shape.ts"
import { topologicalOrder } from "../../model/topological-order.ts"
import { describeCircle } from "../circle.ts"
import type { Rule } from "../rule.ts"
import { resourcesOf } from "../shapes.ts"

/** Resources form a tree. */
export const resourceCycle: Rule = (model, report) => {
  const children = (shape: Shape) => {
    const ids = shape.type === "resource" ? shape.resources : []
    return ids.flatMap((id) => model.shapes.get(id) ?? [])
  }
  const { recursive } = topologicalOrder(model, resourcesOf(model), children)
  for (const shape of recursive) {
    const circle = describeCircle(shape, (one) => children(one).map((to) => ({ name: to.id, to })))
    const message = `The resource contains itself: \`${shape.id}\` → ${circle}`
    report({ severity: "ERROR", id: "ResourceCycle", shape, message })
  }
}
