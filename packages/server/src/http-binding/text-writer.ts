import { nameOfType, ValueError } from "../errors/value-error.ts"
import type { ResolvedSchema, TimestampFormat } from "../schema/resolve-schema.ts"
import { writeTimestamp } from "../values/timestamp.ts"

export type TextWriter = (value: unknown) => string

/** The writer of a simple shape to a header. */
export function compileTextWriter(schema: ResolvedSchema, timestampFormat: TimestampFormat): TextWriter {
  switch (schema.kind) {
    case "string":
    case "decimal":
      return (value) => write(value, "string")
    case "boolean":
      return (value) => write(value, "boolean")
    case "number":
      return (value) => write(value, "number")
    case "bigint":
      return (value) => write(value, "bigint")
    case "timestamp": {
      const format = schema.format ?? timestampFormat
      return (value) => writeTimestamp(value, format)
    }
    default:
      throw new TypeError(`a ${schema.kind} cannot be bound to text`)
  }
}

function write(value: unknown, type: "string" | "boolean" | "number" | "bigint"): string {
  const actual: string = typeof value
  if (actual !== type) throw new ValueError(`expected a ${type}, but it is ${nameOfType(value)}`)
  return String(value)
}
