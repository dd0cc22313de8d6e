/**
 * The flags that a pattern is valid with. Smithy's patterns are ECMA 262 with Unicode; some models have ones that are
 * only valid without.
 */
export function flagsOf(pattern: string): "u" | "" {
  try {
    return new RegExp(pattern, "u").unicode ? "u" : ""
  } catch {
    return ""
  }
}
