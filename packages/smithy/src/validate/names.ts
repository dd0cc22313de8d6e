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

/** As `quoted`, for the first few: a message for each of many names must not list them all. */
export function someOf(names: readonly string[]): string {
  const more = names.length - 5
  return more > 0 ? `${quoted(names.slice(0, 5))} and ${more} more` : quoted(names)
}
