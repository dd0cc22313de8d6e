import { nameOfType, ValueError } from "../errors/value-error.ts"
import type { ResolvedSchema } from "../schema/resolve-schema.ts"
import type { MemberConstraints } from "../validate/constraints.ts"
import { checkBigInt, checkNumber } from "../values/number.ts"
import type { EventHeader } from "./message.ts"

/** The reader of a member that is a header. Any whole number fits a member that can hold it. */
export function compileHeaderReader(
  { kind }: ResolvedSchema,
  { type }: MemberConstraints,
): (header: EventHeader) => unknown {
  return (header) => {
    const { value } = header
    if (kind === "number" && (typeof value === "number" || typeof value === "bigint")) {
      return checkNumber(Number(value), type)
    }
    if (kind === "bigint" && (typeof value === "number" || typeof value === "bigint")) {
      return checkBigInt(BigInt(value), type)
    }
    if (header.type === typesOfKinds[kind]) return value
    throw new ValueError(`expected a ${kind}, but it is a ${header.type}`)
  }
}

const typesOfKinds: { readonly [kind in ResolvedSchema["kind"]]?: EventHeader["type"] } = {
  boolean: "boolean",
  string: "string",
  blob: "blob",
  timestamp: "timestamp",
}

/** The writer of a member that is a header. */
export function compileHeaderWriter(
  { kind }: ResolvedSchema,
  { type }: MemberConstraints,
): (value: unknown) => EventHeader {
  return (value) => {
    if (kind === "boolean" && typeof value === "boolean") return { type: "boolean", value }
    if (kind === "string" && typeof value === "string") return { type: "string", value }
    if (kind === "blob" && value instanceof Uint8Array) return { type: "blob", value }
    if (kind === "timestamp" && value instanceof Date && !Number.isNaN(value.getTime()))
      return { type: "timestamp", value }
    if (kind === "bigint" && typeof value === "bigint") return { type: "long", value: checkBigInt(value, "long") }
    if (kind !== "number") throw new ValueError(`expected a ${kind}, but it is ${nameOfType(value)}`)
    const size = type === "byte" || type === "short" ? type : "integer"
    return { type: size, value: checkNumber(value, size) }
  }
}
