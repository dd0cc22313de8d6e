import { nameOfType, ValueError } from "../errors/value-error.ts"
import type { ResolvedSchema } from "../schema/resolve-schema.ts"
import { isRecord } from "../values/own-property.ts"
import type { CborSink } from "./cbor-sink.ts"
import type { Writer } from "./compile-writer.ts"
import { textToDecimal } from "./decimal.ts"
import { tags } from "./tagged.ts"

/** The writer of a shape without members. */
export function compileScalarWriter({ kind }: ResolvedSchema): Writer {
  switch (kind) {
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
    case "timestamp":
      return writeTimestamp
    case "document":
      return writeDocument
    case "unit":
      return (_, sink) => sink.map(0)
    default:
      throw new TypeError(`a ${kind} is not a scalar`)
  }
}

function expected(what: string, value: unknown): ValueError {
  return new ValueError(`expected ${what}, but it is ${nameOfType(value)}`)
}

function writeString(value: unknown, sink: CborSink): void {
  if (typeof value !== "string") throw expected("a string", value)
  sink.text(value)
}

function writeBoolean(value: unknown, sink: CborSink): void {
  if (typeof value !== "boolean") throw expected("a boolean", value)
  sink.boolean(value)
}

function writeNumber(value: unknown, sink: CborSink): void {
  if (typeof value !== "number") throw expected("a number", value)
  sink.number(value)
}

function writeBigInt(value: unknown, sink: CborSink): void {
  if (typeof value !== "bigint") throw expected("a bigint", value)
  sink.bigint(value)
}

function writeDecimal(value: unknown, sink: CborSink): void {
  const { exponent, mantissa } = textToDecimal(value)
  sink.tag(tags.decimalFraction)
  sink.list(2)
  sink.bigint(exponent)
  sink.bigint(mantissa)
}

function writeBlob(value: unknown, sink: CborSink): void {
  if (!(value instanceof Uint8Array)) throw expected("a Uint8Array", value)
  sink.bytes(value)
}

function writeTimestamp(value: unknown, sink: CborSink): void {
  if (!(value instanceof Date) || Number.isNaN(value.getTime())) throw new ValueError("expected a valid Date")
  sink.tag(tags.epochSeconds)
  sink.number(value.getTime() / 1000)
}

function writeDocument(value: unknown, sink: CborSink): void {
  if (value === null) sink.null()
  else if (typeof value === "string") sink.text(value)
  else if (typeof value === "number") sink.number(value)
  else if (typeof value === "boolean") sink.boolean(value)
  else if (Array.isArray(value)) {
    sink.list(value.length)
    for (const item of value) writeDocument(item, sink)
  } else if (isRecord(value)) {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined)
    sink.map(entries.length)
    for (const [key, item] of entries) {
      sink.text(key)
      writeDocument(item, sink)
    }
  } else throw expected("a value that JSON has", value)
}
