/**
 * Milliseconds of processor time that one model took: a machine's other work changes it less than the time by the
 * clock.
 */
export interface ModelTimes {
  /** `JSON.parse` of the text. */
  readonly parse: number
  /** Loading and validating the same text. */
  readonly load: number
  readonly characters: number
}

/** One pass through all models, in the order of the files. */
export type Pass = readonly ModelTimes[]

/** What `load-models.ts` prints. */
export interface LoadReport {
  /** The first is a cold process's. */
  readonly passes: readonly Pass[]
  readonly peakBytes: number
  /** The largest model, then the same twice and four times as large. */
  readonly growth: readonly ModelTimes[]
}

/** Both times of all models together. */
export function totalOf(pass: Pass): ModelTimes {
  const sum = (select: (times: ModelTimes) => number) => pass.reduce((total, times) => total + select(times), 0)
  return { parse: sum(({ parse }) => parse), load: sum(({ load }) => load), characters: sum((one) => one.characters) }
}
