/**
 * A function whose answers are kept as long as what they are about: models and shapes do not change, and what follows
 * from them is asked for by many rules, and by emitters after them.
 */
export function derived<From extends object, Value extends object>(work: (from: From) => Value): (from: From) => Value {
  const known = new WeakMap<From, Value>()
  return (from) => {
    const kept = known.get(from)
    if (kept) return kept
    const value = work(from)
    known.set(from, value)
    return value
  }
}
