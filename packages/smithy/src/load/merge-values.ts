import { equalNodes } from "../syntax/equal-nodes.ts"
import type { Node } from "../syntax/node.ts"

/**
 * Joins values that are given for the same trait or the same metadata: lists are appended, and others must be equal
 * (Smithy 2.0, "Trait conflict resolution", "Merging metadata"). `reportConflict` is told of each that is not.
 */
export function mergeValues<Valued extends { readonly value: Node }>(
  [first, ...others]: readonly [Valued, ...Valued[]],
  reportConflict: (conflicting: Valued, first: Valued) => void,
): Node {
  const { value } = first
  if (others.length === 0) return value
  const parts = Array.isArray(value) ? [...value] : undefined
  for (const other of others) {
    if (parts && Array.isArray(other.value)) for (const item of other.value) parts.push(item)
    else if (!equalNodes(value, other.value)) reportConflict(other, first)
  }
  return parts ?? value
}
