/** An absolute shape id: `namespace#Name` or `namespace#Name$member` (Smithy 2.0, "Shape ID"). */
export type ShapeId = string

const identifier = "(?:_+[A-Za-z0-9]|[A-Za-z])\\w*"
const namespace = `${identifier}(?:\\.${identifier})*`
const wholeIdentifier = new RegExp(`^${identifier}$`)
const wholeNamespace = new RegExp(`^${namespace}$`)
const wholeShapeId = new RegExp(`^${namespace}#${identifier}(?:\\$${identifier})?$`)

/** Whether a text can be the name of a shape or member. */
export function isIdentifier(text: string): boolean {
  return wholeIdentifier.test(text)
}

/** Whether a text can be a namespace: identifiers with full stops between them. */
export function isNamespace(text: string): boolean {
  return wholeNamespace.test(text)
}

/** Whether a text is an absolute shape id, of a shape or of a member. */
export function isShapeId(text: string): text is ShapeId {
  return wholeShapeId.test(text)
}

/** `ns#A` and `m` to `ns#A$m`. */
export function memberId(container: ShapeId, member: string): ShapeId {
  return `${container}$${member}`
}

/** The part before `#`. */
export function namespaceOf(id: ShapeId): string {
  return id.slice(0, id.indexOf("#"))
}

/** Whether a shape is one of the prelude. */
export function isOfPrelude(id: ShapeId): boolean {
  return id.startsWith("smithy.api#")
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
