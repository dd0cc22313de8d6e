import type { Benchmark, Row } from "./benchmark.ts"
import { summarise } from "./statistics.ts"

/** Results as a Markdown table. */
export function table({ title }: Benchmark, rows: readonly Row[]): string {
  const lines = rows.map(({ label, unit, samples, aim }) => {
    const { median, min, max } = summarise(samples)
    const goal = aim === undefined ? "" : `< ${aim} ${unit}${median < aim ? "" : ", missed"}`
    return [label, `${round(median)} ${unit}`, `${round(min)} to ${round(max)}`, goal]
  })
  const all = [["", "median", "range", "aim"], ...lines]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((line) => line[column]?.length ?? 0), 3))
  const [head, ...body] = all.map((line) => `| ${line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(" | ")} |`)
  const rule = `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`
  return [title, "", head, rule, ...body].join("\n")
}

/** Results for programs. */
export function plainResult({ name }: Benchmark, rows: readonly Row[]) {
  return { name, rows: rows.map((row) => ({ ...row, ...summarise(row.samples) })) }
}

function round(value: number): string {
  return value.toPrecision(3).includes("e") ? String(Math.round(value)) : String(Number(value.toPrecision(3)))
}
