import { cbor } from "@smithy/core/cbor"
import { difference } from "../difference.ts"
import { readJson } from "../read-json.ts"

/**
 * How a body is not the expected one, in words; undefined when it is. JSON and CBOR are compared by their values, all
 * else byte for byte.
 */
export function compareBody(
  actual: Uint8Array,
  expected: Uint8Array,
  mediaType: string | undefined,
): string | undefined {
  const [ours, theirs] = [actual, expected].map((bytes) => Buffer.from(bytes))
  if (!ours || !theirs || ours.equals(theirs)) return undefined
  if (ours.length === 0 || theirs.length === 0) return `the body is ${show(ours)} instead of ${show(theirs)}`
  if (mediaType?.includes("json")) {
    return difference(readJson(ours.toString()), readJson(theirs.toString()))
  }
  if (mediaType?.includes("cbor")) {
    return difference(plain(cbor.deserialize(actual)), plain(cbor.deserialize(expected)))
  }
  return `the body is ${show(ours)} instead of ${show(theirs)}`
}

/** A decoded value as data that `difference` can compare. */
function plain(value: unknown): unknown {
  if (value instanceof Uint8Array) return `bytes ${Buffer.from(value).toString("hex")}`
  if (typeof value === "number") return `number ${value}`
  if (typeof value === "bigint") return `number ${value}`
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]))
}

function show(bytes: Buffer): string {
  return JSON.stringify(bytes.toString().slice(0, 300))
}
