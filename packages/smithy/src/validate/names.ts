/** Names in backticks, with commas between them. */
export function quoted(names: Iterable<string>): string {
  return Array.from(names, (name) => `\`${name}\``).join(", ")
}
