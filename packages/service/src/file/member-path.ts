/** The JSON pointer of a member or an item of what a pointer names (RFC 6901). */
export function memberPath(path: string, name: string): string {
  return `${path}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`
}
