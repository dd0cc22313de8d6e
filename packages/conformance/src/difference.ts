/**
 * The first place where two JSON-like values differ, in words; undefined when they are equal. The order of keys in
 * objects and maps does not count, that of arrays does. A bigint equals the number of the same value.
 */
export function difference(left: unknown, right: unknown, path = ""): string | undefined {
  if (Array.isArray(left) && Array.isArray(right)) {
    if (left.length !== right.length) return `${at(path)} has ${left.length} items instead of ${right.length}`
    return first(left.keys(), (index) => difference(left[index], right[index], `${path}/${index}`))
  }
  if (isObject(left) && isObject(right)) {
    const [ours, theirs] = [entriesOf(left), entriesOf(right)]
    return first(new Set([...ours.keys(), ...theirs.keys()]), (key) => {
      if (!ours.has(key)) return `${at(`${path}/${key}`)} is missing`
      if (!theirs.has(key)) return `${at(`${path}/${key}`)} should not be there`
      return difference(ours.get(key), theirs.get(key), `${path}/${key}`)
    })
  }
  return isSame(left, right) ? undefined : `${at(path)} is ${show(left)} instead of ${show(right)}`
}

function first<T>(items: Iterable<T>, find: (item: T) => string | undefined): string | undefined {
  for (const item of items) {
    const found = find(item)
    if (found !== undefined) return found
  }
  return undefined
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

function entriesOf(value: object): ReadonlyMap<unknown, unknown> {
  return value instanceof Map ? value : new Map(Object.entries(value))
}

function isSame(left: unknown, right: unknown): boolean {
  if (typeof left === "bigint" || typeof right === "bigint") return String(left) === String(right)
  return left === right
}

function at(path: string): string {
  return path === "" ? "the whole" : path
}

function show(value: unknown): string {
  if (typeof value === "bigint") return String(value)
  const text = JSON.stringify(value) ?? "nothing"
  return text.length > 100 ? `${text.slice(0, 100)}…` : text
}
