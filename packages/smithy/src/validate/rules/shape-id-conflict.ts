import { derived } from "../../model/derived.ts"
import { groupBy } from "../../model/group-by.ts"
import type { Model } from "../../model/model.ts"
import type { AnyShape, Shape } from "../../model/shape.ts"
import { quoted } from "../names.ts"
import type { Report, Rule } from "../rule.ts"
import { ownTopLevel } from "../shapes.ts"

/** Ids must differ by more than the case of their letters. */
export const shapeIdConflict: Rule = (model, report) => {
  const given = model.base && shapesOfBase(model.base)
  for (const [id, own] of groupBy(ownTopLevel(model), lowerCaseId)) {
    const shapes = [...(given?.get(id) ?? []), ...own]
    reportConflict(shapes, report)
    if (!shapes.some(hasSimilarMembers) && shapes.length < 2) continue
    const members = shapes.flatMap((shape) => ("members" in shape ? [...shape.members.values()] : []))
    for (const same of groupBy(members, ({ name }) => name.toLowerCase()).values()) reportConflict(same, report)
  }
}

function lowerCaseId({ id }: Shape): string {
  return id.toLowerCase()
}

/** The shapes of a base by their ids in lower case, found once for all models that are built on it. */
const shapesOfBase = derived((base: Model) => groupBy(base.shapes.values(), lowerCaseId))

function hasSimilarMembers(shape: Shape): boolean {
  if (!("members" in shape)) return false
  const names = new Set<string>()
  for (const name of shape.members.keys()) names.add(name.toLowerCase())
  return names.size < shape.members.size
}

function reportConflict(shapes: readonly AnyShape[], report: Report): void {
  if (shapes.length < 2) return
  for (const shape of shapes) {
    const others = shapes.filter((other) => other !== shape).map(({ id }) => id)
    const message = `The id differs by the case of its letters only from ${quoted(others)}`
    report({ severity: "ERROR", id: "ShapeIdConflict", shape, message })
  }
}
