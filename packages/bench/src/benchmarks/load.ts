import { readdirSync } from "node:fs"
import { basename, join } from "node:path"
import type { Benchmark, Row } from "../benchmark.ts"
import { type LoadReport, type ModelTimes, type Pass, totalOf } from "../load-report.ts"
import { runNode } from "../run-process.ts"

/** How much longer than `JSON.parse` loading may take. */
const ratioAim = 9
const peakAim = 600
/** How much longer a character may take in a model of several times the size. */
const growthAim = 1.5

/** Loading and validating the AWS models of the conformance data. */
export const load: Benchmark = {
  name: "load",
  title: "load and validate the AWS models, next to JSON.parse of the same text; processor time",
  async run(rounds) {
    const data = process.env.SMITHY_CONFORMANCE
    if (data === undefined) throw new Error("the benchmark `load` needs the models in SMITHY_CONFORMANCE/aws-models")
    const folder = join(data, "aws-models")
    const files = readdirSync(folder).filter((name) => name.endsWith(".json"))
    const script = join(import.meta.dirname, "../load-models.ts")
    const reports = Array.from({ length: rounds }, (): LoadReport => {
      const paths = files.map((name) => join(folder, name))
      return JSON.parse(runNode(["--conditions=@smithwright/source", script, ...paths]))
    })
    return [...totals(reports), ...growthRows(reports), ...modelRows(reports, files)]
  },
}

function totals(reports: readonly LoadReport[]): Row[] {
  const first = reports.map(({ passes }) => totalOf(passes[0] ?? []))
  const warm = reports.map(({ passes }) => totalOf(lastOf(passes)))
  return [
    { label: "JSON.parse, warm", unit: "ms", samples: warm.map(({ parse }) => parse) },
    { label: "first pass", unit: "ms", samples: first.map((times) => times.load) },
    { label: "first pass ÷ JSON.parse", unit: "×", samples: first.map(ratio), aim: ratioAim },
    { label: "warm pass", unit: "ms", samples: warm.map((times) => times.load) },
    { label: "warm pass ÷ JSON.parse", unit: "×", samples: warm.map(ratio), aim: ratioAim },
    { label: "peak memory", unit: "MB", samples: reports.map(({ peakBytes }) => peakBytes / 2 ** 20), aim: peakAim },
  ]
}

function growthRows(reports: readonly LoadReport[]): Row[] {
  return [2, 4].map((factor, index) => ({
    label: `time of a character, largest model × ${factor}`,
    unit: "×",
    samples: reports.map(({ growth: [single, ...grown] }) => speed(grown[index]) / speed(single)),
    aim: growthAim,
  }))
}

function modelRows(reports: readonly LoadReport[], files: readonly string[]): Row[] {
  return files.map((name, index) => ({
    label: `${basename(name, ".json")} ÷ JSON.parse`,
    unit: "×",
    samples: reports.map(({ passes }) => ratio(lastOf(passes)[index])),
  }))
}

function lastOf(passes: readonly Pass[]): Pass {
  return passes.at(-1) ?? []
}

function ratio(times: ModelTimes | undefined): number {
  return times ? times.load / times.parse : Number.NaN
}

function speed(times: ModelTimes | undefined): number {
  return times ? times.load / times.characters : Number.NaN
}
