/**
 * Loads and validates JSON models in this process, and prints what that took as JSON: `node load-models.ts FILE…`.
 * A process of its own, so that its memory is that of the models and its first pass begins cold.
 */
import { readFileSync } from "node:fs"
import { loadModel } from "@smithwright/smithy"
import { grown } from "./grown-model.ts"
import type { LoadReport, ModelTimes, Pass } from "./load-report.ts"

/** Compilers take their time: passes get faster until about this one. */
const warmPasses = 7
const growth = [1, 2, 4]

const files = process.argv.slice(2)
const passes = Array.from({ length: 1 + warmPasses }, () => measurePass(files))
// Before the models that only this benchmark makes.
const peakBytes = process.resourceUsage().maxRSS * 1024
const largest = files.map((file) => readFileSync(file, "utf8")).reduce((a, b) => (b.length > a.length ? b : a))
const growthTimes = growth.map((factor) => measure(grown(largest, factor)))
const report: LoadReport = { passes, peakBytes, growth: growthTimes }
console.log(JSON.stringify(report))

function measurePass(paths: readonly string[]): Pass {
  return paths.map((path) => measure(readFileSync(path, "utf8")))
}

function measure(text: string): ModelTimes {
  const parse = timed(() => JSON.parse(text))
  const load = timed(() => loadModel([{ name: "model.json", text }]))
  return { parse, load, characters: text.length }
}

/** Processor time in milliseconds, of this thread and of those that compile and collect garbage for it. */
function timed(run: () => unknown): number {
  const start = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}
