import { type AggregateShape, type MemberShape, type Node, type Shape, type ShapeId, trait } from "@smithwright/smithy"

/** The values of `@default`, by structure and member. */
export type DefaultValues = ReadonlyMap<ShapeId, ReadonlyMap<string, Node>>

/**
 * The defaults of the members of structures. One of null says that there is none.
 *
 * @param heeds whether a member's default counts
 */
export function defaultsOf(
  shapes: readonly Shape[],
  heeds: (structure: AggregateShape, member: MemberShape) => boolean = () => true,
): DefaultValues {
  const defaults = new Map<ShapeId, ReadonlyMap<string, Node>>()
  for (const shape of shapes) {
    if (shape.type !== "structure") continue
    const values = [...shape.members.values()].flatMap((member) => {
      const value = trait(member, "default") ?? null
      return value === null || !heeds(shape, member) ? [] : [[member.name, value] as const]
    })
    if (values.length > 0) defaults.set(shape.id, new Map(values))
  }
  return defaults
}
