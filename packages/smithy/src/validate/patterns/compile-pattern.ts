/**
 * The regular expression of a `@pattern`, or undefined for text that is none. Smithy's are ECMA 262; many models escape
 * more than the Unicode mode allows, so what fails there is read in the older mode.
 */
export function compilePattern(pattern: string): RegExp | undefined {
  return compile(pattern, "u") ?? compile(pattern, "")
}

function compile(pattern: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(pattern, flags)
  } catch {
    return undefined
  }
}
