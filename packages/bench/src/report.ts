import type { Benchmark, Row } from "./benchmark.ts"
import { summarise } from "./statistics.ts"

/** Results as a Markdown table. */
export function table({ title }: Benchmark, rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const { median, min, max } = summarise(row.samples)
    return [row.label, `${round(median)} ${row.unit}`, `${round(min)} to ${round(max)}`, goal(row, median)]
  })
  const all = [["", "median", "range", "aim"], ...lines]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((line) => line[column]?.length ?? 0), 3))
  const [head, ...body] = all.map((line) => `| ${line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(" | ")} |`)
  const rule = `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`
  return [title, "", head, rule, ...body].join("\n")
}

function goal({ unit, aim, least }: Row, median: number): string {
  const below = aim === undefined ? "" : `< ${aim} ${unit}${median < aim ? "" : ", missed"}`
  return least === undefined ? below : `≥ ${least} ${unit}${median >= least ? "" : ", missed"}`
}

/** Results for programs. */
export function plainResult({ name }: Benchmark, rows: readonly Row[]) {
  return { name, rows: rows.map((row) => ({ ...row, ...summarise(row.samples) })) }
}

function round(value: number): string {
  return value.toPrecision(3).includes("e") ? String(Math.round(value)) : String(Number(value.toPrecision(3)))
}
