import { nameOfType, ValueError } from "../errors/value-error.ts"
import type { ResolvedSchema } from "../schema/resolve-schema.ts"
import { encodeBase64 } from "../values/base64.ts"
import { jsonNumber } from "../values/number.ts"
import { writeTimestamp } from "../values/timestamp.ts"
import type { Writer } from "./compile-writer.ts"
import type { JsonDialect } from "./json-options.ts"

/** The writer of a shape without members. */
export function compileScalarWriter(schema: ResolvedSchema, { timestampFormat }: JsonDialect): Writer {
  switch (schema.kind) {
    case "string":
      return writeString
    case "boolean":
      return writeBoolean
    case "number":
      return writeNumber
    case "bigint":
      return writeBigInt
    case "decimal":
      return writeDecimal
    case "blob":
      return writeBlob
    case "timestamp": {
      const format = schema.format ?? timestampFormat
      if (format === "epoch-seconds") return (value) => writeTimestamp(value, format)
      return (value) => `"${writeTimestamp(value, format)}"`
    }
    case "document":
      return writeDocument
    case "unit":
      return () => "{}"
    default:
      throw new TypeError(`a ${schema.kind} is not a scalar`)
  }
}

/** What stands in JSON text as it is: a control character, a quote, a backslash or half of a pair does not. */
const plain = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/

function writeString(value: unknown): string {
  if (typeof value !== "string") throw new ValueError(`expected a string, but it is ${nameOfType(value)}`)
  // Long texts are left to the engine, short ones are done before it has begun.
  return value.length < 64 && plain.test(value) ? `"${value}"` : JSON.stringify(value)
}

function writeBoolean(value: unknown): string {
  if (typeof value !== "boolean") throw new ValueError(`expected true or false, but it is ${nameOfType(value)}`)
  return String(value)
}

function writeNumber(value: unknown): string {
  if (typeof value !== "number") throw new ValueError(`expected a number, but it is ${nameOfType(value)}`)
  return Number.isFinite(value) ? String(value) : `"${value}"`
}

function writeBigInt(value: unknown): string {
  if (typeof value !== "bigint") throw new ValueError(`expected a bigint, but it is ${nameOfType(value)}`)
  return String(value)
}

function writeDecimal(value: unknown): string {
  if (typeof value !== "string" || !jsonNumber.test(value)) throw new ValueError("expected a number as a string")
  return value
}

function writeBlob(value: unknown): string {
  if (!(value instanceof Uint8Array)) throw new ValueError(`expected a Uint8Array, but it is ${nameOfType(value)}`)
  return `"${encodeBase64(value)}"`
}

function writeDocument(value: unknown): string {
  const text: string | undefined = JSON.stringify(value)
  if (text === undefined) throw new ValueError("expected a value that JSON has")
  return text
}
