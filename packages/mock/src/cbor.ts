import { CborSink, parseCbor, Tagged, tags } from "@smithwright/server/cbor"
import { keywordOf, memberSchemaOf, partsOf } from "./document/schema.ts"
import { isJsonObject, itemsOf, type JsonObject } from "./json.ts"
import { unreadable } from "./parse-body.ts"

/** Documents describe CBOR by the JSON it looks like: bytes are base64, timestamps epoch seconds. */

/**
 * Reads CBOR as that JSON.
 *
 * @throws ProtocolError 400 for what is none
 */
export function readCbor(bytes: Uint8Array): unknown {
  let value: unknown
  try {
    value = parseCbor(bytes)
  } catch (error) {
    throw unreadable(error instanceof Error ? error.message : String(error))
  }
  return plain(value)
}

function plain(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString("base64")
  if (value instanceof Tagged) return value.tag === tags.decimalFraction ? decimal(value.value) : plain(value.value)
  if (typeof value === "number" && !Number.isFinite(value)) return String(value)
  if (Array.isArray(value)) return value.map(plain)
  if (!isJsonObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, plain(entry)]))
}

function decimal(value: unknown): number {
  const [exponent, mantissa] = itemsOf(value)
  return Number(`${mantissa}e${exponent}`)
}

/** Writes JSON as the CBOR that a schema asks for. What no schema knows is written as it looks. */
export function writeCbor(document: unknown, schema: unknown, value: unknown): Uint8Array {
  const sink = new CborSink()
  writeTo(sink, document, schema, value)
  return sink.finish()
}

function writeTo(sink: CborSink, document: unknown, schema: unknown, value: unknown): void {
  const parts = partsOf(document, schema)
  if (Array.isArray(value)) {
    const items = keywordOf(parts, "items")
    sink.list(value.length)
    for (const item of value) writeTo(sink, document, items, item)
  } else if (isJsonObject(value)) {
    const values = keywordOf(parts, "additionalProperties")
    const entries = Object.entries(value).filter(([, entry]) => entry !== undefined)
    sink.map(entries.length)
    for (const [name, entry] of entries) {
      sink.text(name)
      writeTo(sink, document, memberSchemaOf(parts, name) ?? values, entry)
    }
  } else writeScalar(sink, parts, value)
}

const nonNumbers = new Map([
  ["NaN", Number.NaN],
  ["Infinity", Number.POSITIVE_INFINITY],
  ["-Infinity", Number.NEGATIVE_INFINITY],
])

function writeScalar(sink: CborSink, parts: readonly JsonObject[], value: unknown): void {
  const isNumber = keywordOf(parts, "type") === "number" || keywordOf(parts, "type") === "integer"
  if (typeof value === "number") {
    if (keywordOf(parts, "format") === "epoch-seconds") sink.tag(tags.epochSeconds)
    sink.number(value)
  } else if (typeof value === "bigint") sink.bigint(value)
  else if (typeof value === "boolean") sink.boolean(value)
  else if (typeof value !== "string") sink.null()
  else if (isBytes(parts)) sink.bytes(Buffer.from(value, "base64"))
  else if (isNumber && nonNumbers.has(value)) sink.number(nonNumbers.get(value) ?? 0)
  else sink.text(value)
}

function isBytes(parts: readonly JsonObject[]): boolean {
  return keywordOf(parts, "contentEncoding") === "base64" || keywordOf(parts, "format") === "byte"
}
