import type { Node } from "@smithwright/smithy"

/** Characters that end lines in source text, are invisible, or turn the direction of what follows. */
const treacherous = /[\p{Cc}\p{Cf}\u2028\u2029]/gu

/** A string as a TypeScript literal in double quotes: printable, on one line, and nothing but a string. */
export function stringLiteral(text: string): string {
  return JSON.stringify(text).replace(treacherous, unicodeEscape)
}

/** A node value as a TypeScript expression on one line. Integers too large for a double become bigint literals. */
export function literal(node: Node): string {
  if (typeof node === "string") return stringLiteral(node)
  if (typeof node === "bigint") return `${node}n`
  if (typeof node === "number") return Object.is(node, -0) ? "-0" : String(node)
  if (typeof node !== "object" || node === null) return String(node)
  if (Array.isArray(node)) return `[${node.map(literal).join(", ")}]`
  const entries = Object.entries(node).map(([key, value]) => `${propertyKey(key)}: ${literal(value)}`)
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`
}

/** A key of an object literal or an interface. `__proto__` is computed, since plain it would set the prototype. */
export function propertyKey(name: string): string {
  if (name === "__proto__") return '["__proto__"]'
  return plainKey.test(name) ? name : stringLiteral(name)
}

/** `.name`, or `["name"]` where the name asks for it. */
export function propertyAccess(name: string): string {
  return plainKey.test(name) ? `.${name}` : `[${stringLiteral(name)}]`
}

const plainKey = /^[A-Za-z_$][A-Za-z0-9_$]*$/

function unicodeEscape(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
}
