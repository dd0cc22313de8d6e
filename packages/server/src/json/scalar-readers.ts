import { checkObject, type Reader } from "../codec/compile-reader.ts"
import { checkDepth } from "../codec/limits.ts"
import { nameOfType, ValueError } from "../errors/value-error.ts"
import type { ResolvedSchema, TimestampFormat } from "../schema/resolve-schema.ts"
import type { MemberConstraints, NumberType } from "../validate/constraints.ts"
import { decodeBase64 } from "../values/base64.ts"
import { checkBigInt, checkNumber, readDigits, readSpecialFloat } from "../values/number.ts"
import { isRecord } from "../values/own-property.ts"
import { readEpochSeconds, readTimestampText } from "../values/timestamp.ts"
import { ExactNumber } from "./exact-json.ts"
import type { JsonDialect } from "./json-options.ts"

/** The reader of a shape without members. */
export function compileScalarReader(
  schema: ResolvedSchema,
  { type }: MemberConstraints,
  { timestampFormat }: JsonDialect,
): Reader {
  switch (schema.kind) {
    case "string":
      return readString
    case "boolean":
      return readBoolean
    case "number":
      return (value) => readNumber(value, type)
    case "bigint":
      return (value) => readBigInt(value, type)
    case "decimal":
      return readDecimal
    case "blob":
      return readBlob
    case "timestamp":
      return timestampReaders[schema.format ?? timestampFormat]
    case "document":
      return readDocument
    case "unit":
      return readUnit
    default:
      throw new TypeError(`a ${schema.kind} is not a scalar`)
  }
}

export function readString(value: unknown): string {
  if (typeof value !== "string") throw new ValueError(`expected a string, but it is ${nameOfType(value)}`)
  return value
}

export function readBoolean(value: unknown): boolean {
  if (typeof value !== "boolean") throw new ValueError(`expected true or false, but it is ${nameOfType(value)}`)
  return value
}

function toDouble(value: unknown): unknown {
  return value instanceof ExactNumber ? Number(value.source) : value
}

export function readNumber(value: unknown, type?: NumberType): number {
  const special = type === undefined && typeof value === "string" ? readSpecialFloat(value) : undefined
  return special ?? checkNumber(toDouble(value), type)
}

export function readBigInt(value: unknown, type?: NumberType): bigint {
  if (typeof value === "number" && Number.isSafeInteger(value)) return checkBigInt(BigInt(value), type)
  if (value instanceof ExactNumber && /^-?\d+$/.test(value.source)) return checkBigInt(readDigits(value.source), type)
  if (value instanceof ExactNumber && Number.isSafeInteger(Number(value.source))) return BigInt(Number(value.source))
  throw new ValueError(`expected a whole number, but it is ${nameOfType(toDouble(value))}`)
}

export function readDecimal(value: unknown): string {
  if (value instanceof ExactNumber) return value.source
  if (typeof value === "number") return String(value)
  throw new ValueError(`expected a number, but it is ${nameOfType(value)}`)
}

export function readBlob(value: unknown): Uint8Array {
  return decodeBase64(readString(value))
}

export function readSeconds(value: unknown): Date {
  return readEpochSeconds(checkNumber(toDouble(value), undefined))
}

export function readDateTime(value: unknown): Date {
  return readTimestampText(readString(value), "date-time")
}

export function readHttpDate(value: unknown): Date {
  return readTimestampText(readString(value), "http-date")
}

const timestampReaders: Readonly<Record<TimestampFormat, Reader>> = {
  "epoch-seconds": readSeconds,
  "date-time": readDateTime,
  "http-date": readHttpDate,
}

/** A document is what it is; only its depth is checked. */
export function readDocument(value: unknown, depth: number): unknown {
  if (value instanceof ExactNumber) return Number(value.source)
  checkDepth(depth)
  if (Array.isArray(value)) return value.map((item) => readDocument(item, depth + 1))
  if (!isRecord(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, readDocument(item, depth + 1)]))
}

/** The value of a union's member that has none. */
export function readUnit(value: unknown): Record<string, never> {
  checkObject(value)
  return {}
}
