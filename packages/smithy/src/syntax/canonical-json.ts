import { isNodeObject, type Node } from "./node.ts"

/** A node as JSON on one line with its keys sorted: the same text for equal nodes. */
export function canonicalJson(node: Node): string {
  if (typeof node === "bigint") return String(node)
  if (Array.isArray(node)) return `[${node.map(canonicalJson).join()}]`
  if (!isNodeObject(node)) return JSON.stringify(node)
  const entries = Object.entries(node).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${canonicalJson(value)}`).join()}}`
}
