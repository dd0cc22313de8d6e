import { encodeBase64 } from "../values/base64.ts"

/** Whether a list holds a value twice, structures and lists compared by what is in them. */
export function hasDuplicates(list: unknown): boolean {
  return Array.isArray(list) && new Set(list.map(keyOf)).size < list.length
}

/** A text that is the same for equal values only. */
function keyOf(value: unknown): string {
  if (value instanceof Date) return `time ${value.getTime()}`
  if (value instanceof Uint8Array) return `blob ${encodeBase64(value)}`
  if (Array.isArray(value)) return `[${value.map(keyOf).join(",")}]`
  if (typeof value === "string") return JSON.stringify(value)
  if (typeof value !== "object" || value === null) return `${typeof value} ${value}`
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([name, item]) => `${JSON.stringify(name)}:${keyOf(item)}`).join(",")}}`
}
