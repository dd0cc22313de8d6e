import { ValueError } from "../errors/value-error.ts"

/** Splits a header's list at its commas. Items may be quoted (RFC 9110, section 5.6.4). */
export function splitHeaderList(text: string): string[] {
  const items: string[] = []
  let start = 0
  while (start <= text.length) {
    const quoted = /^[ \t]*"/.test(text.slice(start, start + 256))
    const end = quoted ? endOfQuoted(text, text.indexOf('"', start)) : text.indexOf(",", start)
    const stop = end === -1 ? text.length : end
    const item = text.slice(start, stop).trim()
    items.push(quoted ? item.slice(1, -1).replace(/\\(.)/g, "$1") : item)
    start = stop + 1
  }
  return items
}

/** Where the comma after a quoted item is, or -1 at the list's end. */
function endOfQuoted(text: string, open: number): number {
  for (let index = open + 1; index < text.length; index++) {
    if (text[index] === "\\") index++
    else if (text[index] === '"') {
      const rest = text.indexOf(",", index)
      if (text.slice(index + 1, rest === -1 ? undefined : rest).trim() !== "") break
      return rest
    }
  }
  throw new ValueError("expected the end of a quoted item")
}

/** IMF-fixdates hold a comma themselves, after the day of the week. */
export function splitHttpDates(text: string): string[] {
  return text.split(/(?<=GMT)[ \t]*,[ \t]*/).map((item) => item.trim())
}

/** An item of a header's list, quoted where it has to be. */
export function writeHeaderItem(item: string): string {
  return /[",\\]/.test(item) ? `"${item.replace(/["\\]/g, "\\$&")}"` : item
}
