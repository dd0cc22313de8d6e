import { nameOfType, ValueError } from "../errors/value-error.ts"
import type { NumberType } from "../validate/constraints.ts"

const limits = {
  byte: [-128, 127],
  short: [-32_768, 32_767],
  integer: [-2_147_483_648, 2_147_483_647],
} as const

const longLimits = [-(2n ** 63n), 2n ** 63n - 1n] as const

/** The form of numbers in JSON (RFC 8259, section 6). */
export const jsonNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/

/** Checks a number against the type that the model gives it; without one it may be any number. */
export function checkNumber(value: unknown, type: NumberType | undefined): number {
  if (typeof value !== "number") throw new ValueError(`expected a number, but it is ${nameOfType(value)}`)
  if (type === undefined || type === "long") return value
  const [min, max] = limits[type]
  if (!Number.isInteger(value)) throw new ValueError("expected a whole number")
  if (value < min || value > max) throw new ValueError(`expected a number from ${min} to ${max}`)
  return value
}

/** Far larger numbers take far longer to be read than to be sent. */
const maximumDigits = 10_000

/** A whole number from its digits, which must be nothing else. */
export function readDigits(text: string): bigint {
  if (text.length > maximumDigits) throw new ValueError(`expected a number of at most ${maximumDigits} digits`)
  return BigInt(text)
}

export function checkBigInt(value: bigint, type: NumberType | undefined): bigint {
  const [min, max] = longLimits
  if (type === "long" && (value < min || value > max)) {
    throw new ValueError(`expected a number from ${min} to ${max}`)
  }
  return value
}

/** Floats that JSON has no number for are text in every protocol. */
export function readSpecialFloat(text: string): number | undefined {
  return text === "NaN" || text === "Infinity" || text === "-Infinity" ? Number(text) : undefined
}
