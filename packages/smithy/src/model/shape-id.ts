/** An absolute shape id: `namespace#Name` or `namespace#Name$member` (Smithy 2.0, "Shape ID"). */
export type ShapeId = string

/** `ns#A` and `m` to `ns#A$m`. */
export function memberId(container: ShapeId, member: string): ShapeId {
  return `${container}$${member}`
}

/** The part before `#`. */
export function namespaceOf(id: ShapeId): string {
  return id.slice(0, id.indexOf("#"))
}

/** The part between `#` and `$`. */
export function nameOf(id: ShapeId): string {
  const start = id.indexOf("#") + 1
  const end = id.indexOf("$", start)
  return end === -1 ? id.slice(start) : id.slice(start, end)
}

/** The part after `$`, or undefined for a shape that is no member. */
export function memberNameOf(id: ShapeId): string | undefined {
  const at = id.indexOf("$")
  return at === -1 ? undefined : id.slice(at + 1)
}

/** The id without its member part. */
export function containerOf(id: ShapeId): ShapeId {
  const at = id.indexOf("$")
  return at === -1 ? id : id.slice(0, at)
}
