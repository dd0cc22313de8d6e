import type { AggregateShape, MemberShape } from "../model/shape.ts"

/** The names of a shape's members by something they have, such as a header; those that have none are left out. */
export function membersByValue(
  { members }: AggregateShape,
  select: (member: MemberShape) => string | undefined,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const member of members.values()) {
    const value = select(member)
    if (value === undefined) continue
    const names = found.get(value)
    if (names) names.push(member.name)
    else found.set(value, [member.name])
  }
  return found
}
