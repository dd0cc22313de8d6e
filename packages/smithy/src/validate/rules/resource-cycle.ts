import type { Model } from "../../model/model.ts"
import type { ResourceShape } from "../../model/shape.ts"
import type { ShapeId } from "../../model/shape-id.ts"
import type { Rule } from "../rule.ts"
import { resourcesOf } from "../shapes.ts"

/** Resources form a tree. */
export const resourceCycle: Rule = (model, report) => {
  for (const shape of resourcesOf(model)) {
    const circle = pathTo(model, shape)
    if (!circle) continue
    const path = [...circle, shape.id].map((id) => `\`${id}\``).join(" → ")
    report({ severity: "ERROR", id: "ResourceCycle", shape, message: `The resource contains itself: ${path}` })
  }
}

/** The resources on the way from a resource back to itself. */
function pathTo(model: Model, start: ResourceShape): ShapeId[] | undefined {
  const cameFrom = new Map<ShapeId, ShapeId>()
  const open: ShapeId[] = [start.id]
  for (const id of open) {
    const resource = model.shapes.get(id)
    if (resource?.type !== "resource") continue
    for (const child of resource.resources) {
      if (child === start.id) return pathFrom(cameFrom, start.id, id)
      if (cameFrom.has(child)) continue
      cameFrom.set(child, id)
      open.push(child)
    }
  }
  return undefined
}

function pathFrom(cameFrom: ReadonlyMap<ShapeId, ShapeId>, start: ShapeId, end: ShapeId): ShapeId[] {
  const path = [end]
  for (let id = end; id !== start; ) {
    id = cameFrom.get(id) ?? start
    path.unshift(id)
  }
  return path
}
