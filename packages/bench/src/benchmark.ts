/** One line of a benchmark's result. */
export interface Row {
  readonly label: string
  readonly unit: string
  /** One for each round. */
  readonly samples: readonly number[]
  /** What the median should stay below. */
  readonly aim?: number
  /** What the median should reach. */
  readonly least?: number
}

/** A benchmark: one file in `benchmarks/`, one line in its `index.ts`. */
export interface Benchmark {
  /** What one writes to run it alone. */
  readonly name: string
  /** What it measures, in one line. */
  readonly title: string
  /**
   * @param rounds how often each thing is measured
   * @param minutes how long things run that must not grow
   * @param rows how much data a database holds
   */
  run(rounds: number, minutes: number, rows: number): Promise<readonly Row[]>
}
