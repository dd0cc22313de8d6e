import type { Node } from "../../syntax/node.ts"

/** How a message names a value: its kind, and the value itself where it is short. */
export function describeValue(value: Node): string {
  if (value === null) return "null"
  if (Array.isArray(value)) return "a list"
  switch (typeof value) {
    case "object":
      return "an object"
    case "string":
      return `the string ${JSON.stringify(shorten(value))}`
    default:
      return `\`${String(value)}\``
  }
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
