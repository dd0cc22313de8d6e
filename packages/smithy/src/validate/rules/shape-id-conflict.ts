import { groupBy } from "../../model/group-by.ts"
import type { AnyShape, MemberShape, Shape } from "../../model/shape.ts"
import { quoted } from "../names.ts"
import type { Report, Rule } from "../rule.ts"

/** Ids must differ by more than the case of their letters. */
export const shapeIdConflict: Rule = (model, report) => {
  for (const shapes of groupBy(model.shapes.values(), ({ id }) => id.toLowerCase()).values()) {
    if (shapes.every(({ id }) => model.base?.shapes.has(id))) continue
    reportConflict(shapes, report)
    const members = shapes.flatMap(membersOf)
    const names = new Set(members.map(({ name }) => name.toLowerCase()))
    if (names.size === members.length) continue
    for (const same of groupBy(members, ({ name }) => name.toLowerCase()).values()) reportConflict(same, report)
  }
}

function membersOf(shape: Shape): MemberShape[] {
  return "members" in shape ? [...shape.members.values()] : []
}

function reportConflict(shapes: readonly AnyShape[], report: Report): void {
  if (shapes.length < 2) return
  for (const shape of shapes) {
    const others = shapes.filter((other) => other !== shape).map(({ id }) => id)
    const message = `The id differs by the case of its letters only from ${quoted(others)}`
    report({ severity: "ERROR", id: "ShapeIdConflict", shape, message })
  }
}
