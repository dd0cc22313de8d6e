/** More digits than any number that a model could mean; reading them takes more than linear time. */
const mostDigits = 4096

/**
 * The value of a number as written: a bigint where a double cannot hold the integer exactly, also for a number with an
 * exponent that is too large for a double. Undefined for a number of absurd length.
 */
export function numberValue(text: string): number | bigint | undefined {
  const value = Number(text)
  if (/[.eE]/.test(text)) return Number.isFinite(value) ? value : beyondDouble(text)
  // An integer has no negative zero.
  if (Number.isSafeInteger(value)) return value + 0
  return text.length > mostDigits ? undefined : BigInt(text)
}

/** What overflows a double has far more digits before the point than after it, so it is read as an integer. */
function beyondDouble(text: string): bigint | undefined {
  const [, sign = "", digits = "", fraction = "", exponent = "0"] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE](.+))?$/.exec(text) ?? []
  const power = Number(exponent)
  if (digits.length + power > mostDigits) return undefined
  const integer = digits + fraction.slice(0, power).padEnd(power, "0")
  return sign === "-" ? -BigInt(integer) : BigInt(integer)
}
