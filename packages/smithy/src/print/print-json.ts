import type { Node } from "../syntax/node.ts"

/** JSON with an indent of two spaces and a line end. Integers too large for a double keep all their digits. */
export function printJson(node: Node): string {
  return `${print(node, "\n")}\n`
}

function print(node: Node, lineStart: string): string {
  if (typeof node === "bigint") return node.toString()
  if (typeof node !== "object" || node === null) return JSON.stringify(node)
  const inner = `${lineStart}  `
  if (Array.isArray(node))
    return block(
      "[",
      node.map((item: Node) => print(item, inner)),
      "]",
      lineStart,
    )
  const entries = Object.entries(node).map(([key, value]) => `${JSON.stringify(key)}: ${print(value, inner)}`)
  return block("{", entries, "}", lineStart)
}

function block(open: string, parts: readonly string[], close: string, lineStart: string): string {
  return parts.length === 0 ? open + close : `${open}${lineStart}  ${parts.join(`,${lineStart}  `)}${lineStart}${close}`
}
