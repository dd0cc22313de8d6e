import type { Result } from "./run-cases.ts"

/** The figures of one suite. */
export interface SuiteFigures {
  readonly passed: number
  readonly total: number
  /** The ids of the cases that failed. */
  readonly failed: readonly string[]
}

/** The figures of each suite, in the order of the results. */
export function figuresOf(results: readonly Result[]): Readonly<Record<string, SuiteFigures>> {
  const bySuite = Map.groupBy(results, ({ suite }) => suite)
  return Object.fromEntries(
    [...bySuite].map(([suite, own]) => {
      const failed = own.filter(({ failure }) => failure !== undefined).map(({ id }) => id)
      return [suite, { passed: own.length - failed.length, total: own.length, failed }]
    }),
  )
}

/** One line a suite, with its figures. */
export function renderFigures(results: readonly Result[]): string {
  const figures = Object.entries(figuresOf(results))
  const width = Math.max(...figures.map(([suite]) => suite.length))
  return figures.map(([suite, { passed, total }]) => `${suite.padEnd(width)}  ${passed} of ${total}\n`).join("")
}

/** One line a failed case, with the reason. */
export function renderFailures(results: readonly Result[]): string {
  return results
    .filter(({ failure }) => failure !== undefined)
    .map(({ suite, id, failure = "" }) => `${suite} ${id}: ${oneLine(failure)}\n`)
    .join("")
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, " ").trim()
  return line.length > 300 ? `${line.slice(0, 300)}…` : line
}
