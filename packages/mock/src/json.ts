/** An object of parsed JSON. */
export interface JsonObject {
  [key: string]: unknown
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

/** An own property of an object, and undefined of whatever is no object or has none of that name. */
export function property(value: unknown, key: string): unknown {
  return isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

/** The entries of an object, and none of whatever is no object. */
export function entriesOf(value: unknown): [string, unknown][] {
  return isJsonObject(value) ? Object.entries(value) : []
}

export function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

export function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined
}

/** Parses JSON; integers too large for a double become bigints, so that no digit is lost. */
export function parseExactly(text: string): unknown {
  return JSON.parse(text, (_key, value: unknown, { source }: { source?: string } = {}) =>
    typeof value === "number" && !Number.isSafeInteger(value) && source !== undefined && /^-?\d+$/.test(source)
      ? BigInt(source)
      : value,
  )
}

/** JSON on one line; bigints become numbers. Null when the value has no JSON. */
export function printExactly(value: unknown): string {
  if (typeof value === "bigint") return value.toString()
  if (Array.isArray(value)) return `[${value.map(printExactly).join(",")}]`
  if (!isJsonObject(value)) return JSON.stringify(value) ?? "null"
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined)
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${printExactly(entry)}`).join(",")}}`
}

/**
 * A copy whose objects inherit nothing, with numbers for bigints: what ajv, and so Prism, can check. In other objects
 * ajv finds a member named `constructor`, which nobody put there.
 */
export function bare(value: unknown): unknown {
  if (typeof value === "bigint") return Number(value)
  if (Array.isArray(value)) return value.map(bare)
  if (!isJsonObject(value)) return value
  const copy: JsonObject = Object.create(null)
  for (const key of Object.keys(value)) copy[key] = bare(value[key])
  return copy
}
