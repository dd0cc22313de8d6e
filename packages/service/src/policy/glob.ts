/**
 * Matches text against a pattern in which `*` stands for any characters and `?` for one. Takes at most the product of
 * both lengths, whatever the pattern.
 */
export function matchesGlob(text: string, pattern: string): boolean {
  let at = 0
  let inPattern = 0
  let star = -1
  let resumeAt = 0
  while (at < text.length) {
    const expected = pattern[inPattern]
    if (expected === "*") {
      star = inPattern++
      resumeAt = at
    } else if (expected === "?" || expected === text[at]) {
      at++
      inPattern++
    } else if (star !== -1) {
      // The last star takes one character more; what an earlier one took need not change.
      inPattern = star + 1
      at = ++resumeAt
    } else {
      return false
    }
  }
  while (pattern[inPattern] === "*") inPattern++
  return inPattern === pattern.length
}
