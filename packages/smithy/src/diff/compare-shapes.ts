import type { Diagnostic } from "../diagnostic/diagnostic.ts"
import type { AnyShape, MemberShape, Shape, ShapeType } from "../model/shape.ts"
import { isOfPrelude } from "../model/shape-id.ts"
import { hasTrait } from "../model/traits.ts"
import { type Comparison, eventOf, isEnumWrittenAnew } from "./comparison.ts"

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
  for (const [name, member] of members) {
    if (oldMembers.has(name)) continue
    yield addedShape(member)
    if (isDemanded(member) && old.type === "structure" && shape.type === "structure") {
      const message = `\`${member.id}\` is new and required, so that what was complete before is no longer`
      yield eventOf(member, "ERROR", "AddedRequiredMember", message)
    }
  }
  for (const [name, member] of oldMembers) if (!members.has(name)) yield* removedShape(member)
  if (isOrdered(old) && old.type === shape.type && isReordered([...oldMembers.keys()], [...members.keys()])) {
    const message = `The members of \`${shape.id}\` are in another order, which changes its layout in memory in C and the like`
    yield eventOf(shape, "DANGER", "ChangedMemberOrder", message)
  }
}

function isDemanded(member: MemberShape): boolean {
  return hasTrait(member, "required") && !hasTrait(member, "default")
}

function isOrdered({ type }: Shape): boolean {
  return type === "structure" || type === "union"
}

/** Whether members stand elsewhere than before. What is new behind all others moves none of them. */
function isReordered(before: readonly string[], after: readonly string[]): boolean {
  return before.some((name, index) => index < after.length && after[index] !== name)
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
