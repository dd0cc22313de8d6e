import { ValueError } from "../errors/value-error.ts"

const decimal = /^(-?\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/

/** Beyond these many zeros a number is written with an exponent: a few bytes may ask for any number of them. */
const maximumZeros = 20

/** A decimal fraction, mantissa × 10 ^ exponent, as text (RFC 8949, section 3.4.4). */
export function decimalToText(exponent: bigint, mantissa: bigint): string {
  const sign = mantissa < 0n ? "-" : ""
  const digits = String(mantissa < 0n ? -mantissa : mantissa)
  if (exponent === 0n) return sign + digits
  const places = -Number(exponent)
  if (places < 0 || places > digits.length + maximumZeros) return `${sign}${digits}e${exponent}`
  const padded = digits.padStart(places + 1, "0")
  return `${sign}${padded.slice(0, -places)}.${padded.slice(-places)}`
}

/** Throws `ValueError` for text that is no number. */
export function textToDecimal(text: unknown): { exponent: bigint; mantissa: bigint } {
  const [, whole, fraction = "", exponent = "0"] = (typeof text === "string" && decimal.exec(text)) || []
  if (whole === undefined) throw new ValueError("expected a number as a string")
  return { exponent: BigInt(exponent.replace("+", "")) - BigInt(fraction.length), mantissa: BigInt(whole + fraction) }
}
