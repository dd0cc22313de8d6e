/**
 * A pattern as JavaScript runs it with the flag `u`, which is how JSON Schema and Prism run it. Models are written for
 * laxer engines: an escape that the flag forbids, such as `\_`, becomes the character. Undefined when that does not
 * help.
 */
export function unicodePattern(pattern: string): string | undefined {
  return [pattern, withoutIdleEscapes(pattern)].find(isUnicodePattern)
}

function isUnicodePattern(pattern: string): boolean {
  try {
    new RegExp(pattern, "u")
    return true
  } catch {
    return false
  }
}

function withoutIdleEscapes(pattern: string): string {
  let isInClass = false
  return pattern.replace(/\\(.)|[[\]]/gsu, (token: string, escaped: string | undefined) => {
    if (escaped === undefined) {
      isInClass = token === "["
      return token
    }
    const isNeeded = /[\w^$\\.*+?()[\]{}|/]/.test(escaped) && escaped !== "_"
    return isNeeded || (isInClass && escaped === "-") ? token : escaped
  })
}
