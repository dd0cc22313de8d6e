import type { AnyShape } from "../../model/shape.ts"
import { quoted } from "../names.ts"
import type { Rule } from "../rule.ts"
import { allShapes } from "../shapes.ts"

/** Ids must differ by more than the case of their letters. */
export const shapeIdConflict: Rule = (model, report) => {
  const byId = new Map<string, AnyShape[]>()
  for (const shape of allShapes(model)) {
    const id = shape.id.toLowerCase()
    const same = byId.get(id)
    if (same) same.push(shape)
    else byId.set(id, [shape])
  }
  for (const shapes of byId.values()) {
    if (shapes.length < 2) continue
    for (const shape of shapes) {
      const others = shapes.filter((other) => other !== shape).map(({ id }) => id)
      const message = `The id differs by the case of its letters only from ${quoted(others)}`
      report({ severity: "ERROR", id: "ShapeIdConflict", shape, message })
    }
  }
}
