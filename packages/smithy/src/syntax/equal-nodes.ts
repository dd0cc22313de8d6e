import { isNodeObject, type Node } from "./node.ts"

/** Whether two values are the same; the order of an object's keys means nothing. */
export function equalNodes(left: Node, right: Node): boolean {
  if (left === right) return true
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((item, index) => equalNodes(item, right[index] ?? null))
  }
  if (!isNodeObject(left) || !isNodeObject(right)) return false
  const entries = Object.entries(left)
  if (entries.length !== Object.keys(right).length) return false
  return entries.every(([key, value]) => Object.hasOwn(right, key) && equalNodes(value, right[key] ?? null))
}
