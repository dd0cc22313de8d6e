import type { Model } from "../../model/model.ts"
import type { AggregateShape, MemberShape, Shape } from "../../model/shape.ts"
import { hasTrait } from "../../model/traits.ts"
import type { Rule } from "../rule.ts"

/** Shapes may be recursive only where a value can end: never by lists and maps alone, nor by required members alone. */
export const shapeRecursion: Rule = (model, report) => {
  const endless = endlessShapes(model)
  for (const shape of model.shapes.values()) {
    const message = problemOf(model, shape, endless)
    if (message !== undefined) report({ severity: "ERROR", id: "ShapeRecursion", shape, message })
  }
}

function problemOf(model: Model, shape: Shape, endless: ReadonlySet<Shape>): string | undefined {
  switch (shape.type) {
    case "list":
    case "map": {
      const path = pathToItself(model, shape, (one) => (isCollection(one) ? [...one.members.values()] : []))
      return path && `The ${shape.type} contains itself: ${path}. There must be a structure or union between`
    }
    case "structure": {
      const path = pathToItself(model, shape, (one) => (one.type === "structure" ? requiredMembers(one) : []))
      return path && `A value of this structure would never end, as required members lead back to it: ${path}`
    }
    case "union":
      return endless.has(shape) ? "A value of this union would never end, as each member leads back to it" : undefined
    default:
      return undefined
  }
}

function isCollection(shape: Shape): shape is AggregateShape {
  return shape.type === "list" || shape.type === "map"
}

function requiredMembers({ members }: AggregateShape): MemberShape[] {
  return [...members.values()].filter((member) => hasTrait(member, "required"))
}

/** The members on a way from a shape back to itself, as text. */
function pathToItself(model: Model, start: Shape, next: (shape: Shape) => readonly MemberShape[]): string | undefined {
  const cameBy = new Map<Shape, MemberShape>()
  const open = [start]
  for (const shape of open) {
    for (const member of next(shape)) {
      const target = model.shapes.get(member.target)
      if (target === undefined) continue
      if (target === start) return [...membersTo(model, cameBy, shape), member].map(({ id }) => `\`${id}\``).join(" → ")
      if (cameBy.has(target)) continue
      cameBy.set(target, member)
      open.push(target)
    }
  }
  return undefined
}

function membersTo(model: Model, cameBy: ReadonlyMap<Shape, MemberShape>, end: Shape): MemberShape[] {
  const path: MemberShape[] = []
  for (let member = cameBy.get(end); member; ) {
    path.unshift(member)
    const container = model.shapes.get(member.container)
    member = container && cameBy.get(container)
  }
  return path
}

/** Structures and unions of which no value can be written: all but those that are found to end. */
function endlessShapes(model: Model): ReadonlySet<Shape> {
  const compound = [...model.shapes.values()].flatMap((shape) =>
    shape.type === "structure" || shape.type === "union" ? [shape] : [],
  )
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
