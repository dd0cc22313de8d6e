/**
 * The candidate that `word` was most likely meant to be, or undefined if none is close. Close means a third of the
 * letters mistyped at most, or else the only one that begins so; letter case does not count.
 */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  const all = [...candidates]
  return closest(word, all) ?? onlyOneBeginning(word, all)
}

/** Fewer letters could be the beginning of anything. */
const shortestBeginning = 4

function onlyOneBeginning(word: string, candidates: readonly string[]): string | undefined {
  if (word.length < shortestBeginning) return undefined
  const [first, second] = candidates.filter((one) => one.toLowerCase().startsWith(word.toLowerCase()))
  return second === undefined ? first : undefined
}

function closest(word: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined
  let fewest = Math.floor(Math.max(word.length, 3) / 3) + 1
  const wanted = word.toLowerCase()
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= fewest) continue
    const distance = editDistance(wanted, candidate.toLowerCase())
    if (distance < fewest) {
      fewest = distance
      best = candidate
    }
  }
  return best
}

/** Letters to insert, delete, replace or swap with their neighbour (optimal string alignment distance). */
function editDistance(from: string, to: string): number {
  let beforePrevious: number[] = []
  let previous = Array.from({ length: to.length + 1 }, (_, at) => at)
  for (let i = 1; i <= from.length; i++) {
    const row = [i]
    for (let j = 1; j <= to.length; j++) {
      const replace = (previous[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1)
      let cost = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, replace)
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]
      if (swapped) cost = Math.min(cost, (beforePrevious[j - 2] ?? 0) + 1)
      row.push(cost)
    }
    beforePrevious = previous
    previous = row
  }
  return previous[to.length] ?? 0
}
