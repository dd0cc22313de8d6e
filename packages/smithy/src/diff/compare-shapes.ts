import type { Diagnostic } from "../diagnostic/diagnostic.ts"
import type { AnyShape, MemberShape, Shape, ShapeType } from "../model/shape.ts"
import { isOfPrelude } from "../model/shape-id.ts"
import { hasTrait } from "../model/traits.ts"
import { type Comparison, eventOf } from "./comparison.ts"

/** Shapes of these types have names that few generated programs use. */
const scalars: ReadonlySet<ShapeType> = new Set([
  "bigDecimal",
  "bigInteger",
  "blob",
  "boolean",
  "byte",
  "double",
  "float",
  "integer",
  "long",
  "short",
  "string",
  "timestamp",
])

/** Shapes and members can be added, but neither be taken away nor get another type. */
export const compareShapes: Comparison = function* (before, after) {
  for (const shape of after.shapes.values()) {
    if (isOfPrelude(shape.id)) continue
    const old = before.shapes.get(shape.id)
    if (!old) {
      yield addedShape(shape)
    } else if (old !== shape && !isEnumWrittenAnew(old, shape)) {
      yield* changedShape(old, shape)
    }
  }
  for (const shape of before.shapes.values()) if (!after.shapes.has(shape.id)) yield* removedShape(shape)
}

function* changedShape(old: Shape, shape: Shape): Iterable<Diagnostic> {
  if (old.type !== shape.type) {
    const message = `The ${old.type} \`${shape.id}\` became a shape of type ${shape.type}`
    yield eventOf(shape, "ERROR", "ChangedShapeType", message)
  }
  const [oldMembers, members] = [membersOf(old), membersOf(shape)]
  for (const [name, member] of members) if (!oldMembers.has(name)) yield addedShape(member)
  for (const [name, member] of oldMembers) if (!members.has(name)) yield* removedShape(member)
}

/** Whether a string with `@enum`, which is deprecated, became an enum. */
function isEnumWrittenAnew(old: Shape, shape: Shape): boolean {
  return old.type === "string" && hasTrait(old, "enum") && shape.type === "enum"
}

function membersOf(shape: Shape): ReadonlyMap<string, MemberShape> {
  return "members" in shape ? shape.members : new Map()
}

function addedShape(shape: AnyShape): Diagnostic {
  return eventOf(shape, "NOTE", "AddedShape", `The ${shape.type} \`${shape.id}\` was added`)
}

/** Nobody else can use what is private. */
function* removedShape(shape: AnyShape): Iterable<Diagnostic> {
  if (hasTrait(shape, "private")) return
  const message = `The ${shape.type} \`${shape.id}\` was removed`
  const isScalar = scalars.has(shape.type) && !hasTrait(shape, "enum")
  yield isScalar
    ? eventOf(shape, "WARNING", "RemovedShape.ScalarShape", message)
    : eventOf(shape, "ERROR", "RemovedShape", message)
}
