import type { Store } from "../store/store.ts"

const batch = 1000

/**
 * Deletes what ended before a time, in all domains; a batch a transaction, so that others get their turn in between.
 *
 * @param time in milliseconds since 1970
 * @param onBatch called with how many were deleted so far
 * @returns how many executions and workflows were deleted
 */
export async function deleteOld(store: Store, time: number, onBatch: (deleted: number) => void): Promise<number> {
  let total = 0
  for (const domain of await store.listDomains()) {
    let deleted: number
    do {
      deleted = await store.deleteEndedBefore(domain, time, batch)
      total += deleted
      onBatch(total)
    } while (deleted === batch)
  }
  return total
}
