import { isNodeObject, isNumber, type Node, type NodeObject } from "../syntax/node.ts"

/** The types of values that `type()` tells apart. */
export type ValueType = "null" | "boolean" | "number" | "string" | "array" | "object"

export function typeOf(value: Node): ValueType {
  if (value === null) return "null"
  if (Array.isArray(value)) return "array"
  switch (typeof value) {
    case "boolean":
      return "boolean"
    case "string":
      return "string"
    case "object":
      return "object"
    default:
      return "number"
  }
}

/** False for null, false, and empty texts, lists and objects (JMESPath specification, "Or expressions"). */
export function isTruthy(value: Node): boolean {
  if (isList(value)) return value.length > 0
  if (isNodeObject(value)) return Object.keys(value).length > 0
  return value !== null && value !== false && value !== ""
}

export function isList(value: Node): value is readonly Node[] {
  return Array.isArray(value)
}

// The types of arguments are checked before a function is called; these tell the compiler.

export function numberOf(value: Node | undefined): number {
  return Number(value)
}

export function textOf(value: Node | undefined): string {
  return String(value)
}

export function listOf(value: Node | undefined): readonly Node[] {
  return Array.isArray(value) ? value : []
}

export function objectOf(value: Node | undefined): NodeObject {
  return isNodeObject(value) ? value : {}
}

/** Orders numbers by size and texts by code points. */
export function compareValues(left: Node, right: Node): number {
  if (isNumber(left) && isNumber(right)) return left < right ? -1 : Number(left > right)
  const [ours, theirs] = [[...textOf(left)], [...textOf(right)]]
  const at = ours.findIndex((character, index) => character !== theirs[index])
  if (at === -1) return ours.length - theirs.length
  return (ours[at]?.codePointAt(0) ?? 0) - (theirs[at]?.codePointAt(0) ?? -1)
}
