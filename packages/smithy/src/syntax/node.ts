/**
 * A node value (Smithy 2.0, "Node values"): what traits and metadata hold. Integers that a double cannot hold exactly
 * are bigints. Objects may have any key, `__proto__` too: read them with `Object.hasOwn` or `Object.entries`.
 */
export type Node = null | boolean | number | bigint | string | readonly Node[] | NodeObject

export interface NodeObject {
  readonly [key: string]: Node
}

export function isNodeObject(node: Node | undefined): node is NodeObject {
  return typeof node === "object" && node !== null && !Array.isArray(node)
}

export function isNumber(node: Node | undefined): node is number | bigint {
  return typeof node === "number" || typeof node === "bigint"
}

/** The value of an own key, never something inherited. */
export function property(node: Node | undefined, key: string): Node | undefined {
  return isNodeObject(node) && Object.hasOwn(node, key) ? node[key] : undefined
}

/** As `property`, for text; undefined for any other value. */
export function textProperty(node: Node | undefined, key: string): string | undefined {
  const value = property(node, key)
  return typeof value === "string" ? value : undefined
}

/** As `property`, for lists of text; what is no text in them is left out. Empty for any other value. */
export function textsProperty(node: Node | undefined, key: string): readonly string[] {
  const value = property(node, key)
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : []
}

const ownProperty = { enumerable: true, configurable: true, writable: true }

/** Sets a key of an object that is being made. Assigned, the key `__proto__` would set the prototype. */
export function setProperty(object: { [key: string]: Node }, key: string, value: Node): void {
  if (key === "__proto__") Object.defineProperty(object, key, { ...ownProperty, value })
  else object[key] = value
}
