import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Benchmark, Row } from "../benchmark.ts"
import { runRounds, type Variant } from "../rounds.ts"
import { repository, runNode } from "../run-process.ts"

/** Milliseconds that the medians should stay below. */
const aims: ReadonlyMap<string, number> = new Map([
  ["nothing cached", 1000],
  ["nothing changed", 300],
])

/** The whole process of `npm run generate`, on a copy of the models. */
export const generate: Benchmark = {
  name: "generate",
  title: "generate for both contracts, whole process",
  async run(rounds) {
    const folder = mkdtempSync(join(tmpdir(), "smithwright-bench-"))
    try {
      cpSync(join(repository, "models"), join(folder, "models"), { recursive: true })
      const samples = await runRounds(variants(folder), rounds)
      return [...samples].map(([label, values]): Row => {
        const aim = aims.get(label)
        return { label, unit: "ms", samples: values, ...(aim === undefined ? {} : { aim }) }
      })
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

function variants(folder: string): Variant[] {
  const config = join(folder, "models/smithy-build.json")
  const run = (environment: Readonly<Record<string, string>> = {}) =>
    void runNode(["--conditions=@smithwright/source", "scripts/generate.ts", "--config", config], environment)
  const model = join(folder, "models/swf/simple-shapes.smithy")
  let length = 256
  return [
    {
      label: "nothing cached",
      prepare() {
        for (const made of ["node_modules", "models/node_modules", "packages"])
          rmSync(join(folder, made), { recursive: true, force: true })
      },
      run: () => run({ NODE_DISABLE_COMPILE_CACHE: "1" }),
    },
    {
      label: "one constraint changed",
      prepare() {
        const text = readFileSync(model, "utf8")
        writeFileSync(model, text.replaceAll(`max: ${length}`, `max: ${++length}`))
      },
      run: () => run(),
    },
    { label: "nothing changed", run: () => run() },
    { label: "node alone", run: () => void runNode(["--eval", "0"]) },
  ]
}
