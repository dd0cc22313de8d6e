import { isNodeObject, type Node } from "../../syntax/node.ts"

/** A text that is the same for equal nodes, whatever the order of their keys. */
export function nodeKey(node: Node): string {
  if (typeof node === "bigint") return String(node)
  if (Array.isArray(node)) return `[${node.map(nodeKey).join()}]`
  if (!isNodeObject(node)) return JSON.stringify(node)
  const entries = Object.entries(node).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${nodeKey(value)}`).join()}}`
}
