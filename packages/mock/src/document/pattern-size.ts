/** How often Prism repeats what has no limit. */
const unlimited = 100

/** An escape, a class, a quantifier, or any other character of a regular expression. */
const part = /\\[pPuk]\{[^}]*\}|\\.|\[(?:\\.|[^\]\\])*\]|[*+?]|\{(\d+)(,?)(\d*)\}|./gsu

/** How long a text may get that is made up by a pattern: repetitions may stand in repetitions. */
export function patternSize(pattern: string): number {
  const outer: number[] = []
  let sum = 0
  let last = 0
  for (const [token, least, comma, most] of pattern.matchAll(part)) {
    const times = least === undefined ? timesOf(token) : Number(most || least) + (comma && !most ? unlimited : 0)
    if (times !== undefined) {
      sum += last * (times - 1)
      last *= times
    } else if (token === "(") {
      outer.push(sum)
      sum = 0
      last = 0
    } else if (token === ")") {
      last = sum
      sum += outer.pop() ?? 0
    } else {
      last = 1
      sum++
    }
  }
  return sum
}

function timesOf(token: string): number | undefined {
  if (token === "?") return 1
  return token === "*" || token === "+" ? unlimited : undefined
}
