import { ValueError } from "../errors/value-error.ts"
import type { ResolvedSchema, TimestampFormat } from "../schema/resolve-schema.ts"
import type { NumberType } from "../validate/constraints.ts"
import { checkBigInt, checkNumber, jsonNumber, readDigits, readSpecialFloat } from "../values/number.ts"
import { readTimestampText } from "../values/timestamp.ts"

const wholeNumber = /^-?\d+$/

export type TextReader = (text: string) => unknown

/** The reader of a simple shape from a label, a query parameter or a header. */
export function compileTextReader(
  schema: ResolvedSchema,
  type: NumberType | undefined,
  timestampFormat: TimestampFormat,
): TextReader {
  switch (schema.kind) {
    case "string":
      return (text) => text
    case "boolean":
      return readBoolean
    case "number":
      return type === undefined
        ? (text) => readSpecialFloat(text) ?? readNumber(text)
        : (text) => readInteger(text, type)
    case "bigint":
      return (text) => checkBigInt(readBigInt(text), type)
    case "decimal":
      return (text) => {
        readNumber(text)
        return text
      }
    case "timestamp": {
      const format = schema.format ?? timestampFormat
      return (text) => readTimestampText(text, format)
    }
    default:
      throw new TypeError(`a ${schema.kind} cannot be bound to text`)
  }
}

function readBoolean(text: string): boolean {
  if (text === "true") return true
  if (text === "false") return false
  throw new ValueError("expected true or false")
}

function readNumber(text: string): number {
  if (!jsonNumber.test(text)) throw new ValueError("expected a number")
  return Number(text)
}

function readInteger(text: string, type: NumberType): number {
  return checkNumber(wholeNumber.test(text) ? Number(text) : Number.NaN, type)
}

function readBigInt(text: string): bigint {
  if (!wholeNumber.test(text)) throw new ValueError("expected a whole number")
  return readDigits(text)
}
