import { checkObject, type Reader } from "../codec/compile-reader.ts"
import { nameOfType, ValueError } from "../errors/value-error.ts"
import type { ResolvedSchema } from "../schema/resolve-schema.ts"
import type { MemberConstraints, NumberType } from "../validate/constraints.ts"
import { checkBigInt, checkNumber } from "../values/number.ts"
import { isRecord } from "../values/own-property.ts"
import { readEpochSeconds } from "../values/timestamp.ts"
import { decimalToText } from "./decimal.ts"
import { Tagged, tags } from "./tagged.ts"

/** The reader of a shape without members (Smithy, "RPC v2 CBOR", shape serialization). */
export function compileScalarReader(schema: ResolvedSchema, { type }: MemberConstraints): Reader {
  switch (schema.kind) {
    case "string":
      return readString
    case "boolean":
      return readBoolean
    case "number":
      return (value) => checkNumber(toDouble(value), type)
    case "bigint":
      return (value) => readBigInt(value, type)
    case "decimal":
      return readDecimal
    case "blob":
      return readBlob
    case "timestamp":
      return readTimestamp
    case "document":
      return readDocument
    case "unit":
      return readUnit
    default:
      throw new TypeError(`a ${schema.kind} is not a scalar`)
  }
}

function expected(what: string, value: unknown): ValueError {
  return new ValueError(`expected ${what}, but it is ${nameOf(value)}`)
}

function nameOf(value: unknown): string {
  if (value instanceof Tagged) return `tagged with ${value.tag}`
  return value instanceof Uint8Array ? "a byte string" : nameOfType(value)
}

function readString(value: unknown): string {
  if (typeof value !== "string") throw expected("a string", value)
  return value
}

function readBoolean(value: unknown): boolean {
  if (typeof value !== "boolean") throw expected("true or false", value)
  return value
}

function toDouble(value: unknown): number {
  if (typeof value !== "number" && typeof value !== "bigint") throw expected("a number", value)
  return Number(value)
}

function readBigInt(value: unknown, type: NumberType | undefined): bigint {
  const isWhole = typeof value === "bigint" || (typeof value === "number" && Number.isSafeInteger(value))
  if (!isWhole) throw expected("a whole number", value)
  return checkBigInt(BigInt(value), type)
}

function readDecimal(value: unknown): string {
  if (typeof value === "bigint" || (typeof value === "number" && Number.isFinite(value))) return String(value)
  const [exponent, mantissa] =
    value instanceof Tagged && value.tag === tags.decimalFraction && Array.isArray(value.value) ? value.value : []
  if (exponent === undefined) throw expected("a decimal fraction", value)
  return decimalToText(readBigInt(exponent, "long"), readBigInt(mantissa, undefined))
}

function readBlob(value: unknown): Uint8Array {
  if (!(value instanceof Uint8Array)) throw expected("a byte string", value)
  return value
}

/** `@timestampFormat` means nothing here. */
function readTimestamp(value: unknown): Date {
  if (!(value instanceof Tagged) || value.tag !== tags.epochSeconds) throw expected("seconds, tagged with 1", value)
  return readEpochSeconds(toDouble(value.value))
}

/** Documents have no form of their own in CBOR; what is the same in JSON is taken. */
function readDocument(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(readDocument)
  if (typeof value === "bigint") return Number(value)
  if (value instanceof Tagged || value instanceof Uint8Array) throw expected("a document", value)
  if (!isRecord(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, readDocument(item)]))
}

/** The value of a union's member that has none. */
function readUnit(value: unknown): Record<string, never> {
  checkObject(value)
  return {}
}
