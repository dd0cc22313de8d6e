/** Names in backticks, with commas between them. */
export function quoted(names: Iterable<string>): string {
  return Array.from(names, (name) => `\`${name}\``).join(", ")
}

/** A shape type with its article: `an enum`, `a union`. */
export function aType(type: string): string {
  return /^[eio]/.test(type) ? `an ${type}` : `a ${type}`
}

/** How models write a trait: those of the prelude without their namespace. */
export function traitName(id: string): string {
  return `\`@${id.replace(/^smithy\.api#/, "")}\``
}
