/** Lists that are kept, and how long one may be: strangers send them too. */
const maximum = { count: 100, length: 1000 }

const known = new Map<string, Set<string>>()

/**
 * The names in a list such as `host;x-amz-date`. A client signs the same headers with each request, and new texts are
 * slow to find anything by.
 */
export function headerNames(list: string): Set<string> {
  const kept = known.get(list)
  if (kept) return kept
  const names = new Set(list.split(";"))
  if (list.length > maximum.length) return names
  if (known.size >= maximum.count) known.clear()
  known.set(list, names)
  return names
}
