/** One of the things that a benchmark compares. */
export interface Variant {
  readonly label: string
  /** Makes things ready before each run; not measured. */
  prepare?(): void | Promise<void>
  run(): void | Promise<void>
}

/**
 * Measures variants by turns, so that what else the machine does meets all of them alike.
 *
 * @param clock in milliseconds
 * @returns milliseconds by label, one for each round
 */
export async function runRounds(
  variants: readonly Variant[],
  rounds: number,
  clock: () => number = () => performance.now(),
): Promise<ReadonlyMap<string, readonly number[]>> {
  const samples = new Map<string, number[]>(variants.map(({ label }) => [label, []]))
  for (let round = 0; round < rounds; round++) {
    for (const variant of variants) {
      await variant.prepare?.()
      const start = clock()
      await variant.run()
      samples.get(variant.label)?.push(clock() - start)
    }
  }
  return samples
}
