/** A source of random numbers that a seed determines, so that every input can be made again. */
export interface Random {
  /** An integer from 0 to one less than the limit. */
  below(limit: number): number
  pick<T>(items: readonly [T, ...T[]]): T
}

/** The mulberry32 generator, started anew for each input: `index` is the input's number. */
export function createRandom(seed: number, index: number): Random {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)) >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    const mixed = Math.imul(state ^ (state >>> 15), state | 1)
    const last = mixed ^ (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61))
    return ((last ^ (last >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return { below, pick: (items) => items[below(items.length)] ?? items[0] }
}
