import type { Tally } from "./store.ts"

export const nothingDone: Tally = { added: 0, updated: 0, unchanged: 0 }

export function sumTallies(a: Tally, b: Tally): Tally {
  return { added: a.added + b.added, updated: a.updated + b.updated, unchanged: a.unchanged + b.unchanged }
}
