import type { Model } from "../../model/model.ts"
import type { MemberShape, Shape } from "../../model/shape.ts"
import { topologicalOrder } from "../../model/topological-order.ts"
import { hasTrait } from "../../model/traits.ts"
import { describeCircle, type Step } from "../circle.ts"
import type { Rule } from "../rule.ts"
import { ownTopLevel, structuresOf, unionsOf } from "../shapes.ts"

/** Shapes may be recursive only where a value can end: never by lists and maps alone, nor by required members alone. */
export const shapeRecursion: Rule = (model, report) => {
  const endless = unionsOf(model).length > 0 ? endlessShapes(model) : new Set()
  for (const circular of [circles(model, isCollection), circles(model, isStructure)]) {
    for (const shape of circular) {
      report({ severity: "ERROR", id: "ShapeRecursion", shape, message: circleProblem(model, shape, circular) })
    }
  }
  for (const shape of unionsOf(model)) {
    if (!endless.has(shape)) continue
    const ending = "A value of this union would never end, as each member leads back to it"
    report({ severity: "ERROR", id: "ShapeRecursion", shape, message: ending })
  }
}

function circleProblem(model: Model, shape: Shape, circular: ReadonlySet<Shape>): string {
  const circle = describeCircle(shape, (one) => stepsFrom(model, one).filter(({ to }) => circular.has(to)))
  return isCollection(shape)
    ? `The ${shape.type} contains itself: ${circle}. There must be a structure or union between`
    : `A value of this structure would never end, as required members lead back to it: ${circle}`
}

/** The shapes of a kind that lead back to themselves by shapes of that kind alone. Most lead to none of their kind. */
function circles(model: Model, isWanted: (shape: Shape) => boolean): ReadonlySet<Shape> {
  const shapes = ownTopLevel(model).filter((shape) => isWanted(shape) && leadsTo(model, shape, isWanted))
  return topologicalOrder(model, shapes, (shape) => stepsFrom(model, shape).map(({ to }) => to)).recursive
}

function isCollection(shape: Shape): boolean {
  return shape.type === "list" || shape.type === "map"
}

function isStructure(shape: Shape): boolean {
  return shape.type === "structure"
}

/** What a value must hold: every member of a collection, and the required ones of a structure. */
function stepsFrom(model: Model, shape: Shape): Step[] {
  if (!("members" in shape)) return []
  const members = [...shape.members.values()].filter((member) => isNeeded(shape, member))
  return members.flatMap(({ id, target }) => {
    const to = model.shapes.get(target)
    return to ? [{ name: id, to }] : []
  })
}

/** Whether one of the steps from a shape leads to a shape of a kind. */
function leadsTo(model: Model, shape: Shape, isWanted: (shape: Shape) => boolean): boolean {
  if (!("members" in shape)) return false
  for (const member of shape.members.values()) {
    const to = isNeeded(shape, member) && model.shapes.get(member.target)
    if (to && isWanted(to)) return true
  }
  return false
}

function isNeeded(shape: Shape, member: MemberShape): boolean {
  return isCollection(shape) || hasTrait(member, "required")
}

/** Structures and unions of which no value can be written: all but those that are found to end. */
function endlessShapes(model: Model): ReadonlySet<Shape> {
  const compound = [...structuresOf(model), ...unionsOf(model)]
  const endless = new Set<Shape>(compound.filter(({ members }) => members.size > 0))
  const ends = (member: MemberShape) => {
    const target = model.shapes.get(member.target)
    return target === undefined || !endless.has(target)
  }
  for (let changed = true; changed; ) {
    changed = false
    for (const shape of compound) {
      if (!endless.has(shape)) continue
      const members = [...shape.members.values()]
      const isDone =
        shape.type === "union" ? members.some(ends) : members.some((one) => !hasTrait(one, "required") || ends(one))
      if (!isDone) continue
      endless.delete(shape)
      changed = true
    }
  }
  return endless
}
