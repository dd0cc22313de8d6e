import { ValueError } from "../errors/value-error.ts"

const listItem = /[ \t]*(?:"((?:[^"\\]|\\.)*)"[ \t]*|([^",][^,]*)?)(?:,|$)/y

/** Splits a header's list at its commas. Items may be quoted (RFC 9110, section 5.6.4). */
export function splitHeaderList(text: string): string[] {
  const items: string[] = []
  listItem.lastIndex = 0
  for (;;) {
    const match = listItem.exec(text)
    if (!match) throw new ValueError("expected a list in which quotes surround items")
    const [part, quoted, plain = ""] = match
    items.push(quoted === undefined ? plain.trim() : quoted.replace(/\\(.)/g, "$1"))
    if (!part.endsWith(",")) return items
  }
}

/** IMF-fixdates hold a comma themselves, after the day of the week. */
export function splitHttpDates(text: string): string[] {
  return text.split(/(?<=GMT)[ \t]*,[ \t]*/).map((item) => item.trim())
}

/** An item of a header's list, quoted where it has to be: readers take white space around an item away. */
export function writeHeaderItem(item: string): string {
  return /[",\\]|^[ \t]|[ \t]$/.test(item) ? `"${item.replace(/["\\]/g, "\\$&")}"` : item
}
