import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { join } from "node:path"
import type { Benchmark, Row } from "../benchmark.ts"
import { runRounds, type Variant } from "../rounds.ts"
import { repository, runNode } from "../run-process.ts"

const fromSources = ["--conditions=@smithwright/source", "packages/codegen/src/cli/bin.ts"]
const built = "packages/codegen/dist/command/bin.js"

/** Milliseconds that the median of the built command should stay below. */
const aim = 200

/** The whole process of `smithwright validate models`; next to it Smithy's own command, where it is installed. */
export const validate: Benchmark = {
  name: "validate",
  title: "smithwright validate models, whole process; as installed only after `npm run build`",
  async run(rounds) {
    const variants = [
      ...(existsSync(join(repository, built)) ? [variant("as installed", [built])] : []),
      variant("from sources", fromSources),
      { label: "node alone", run: () => void runNode(["--eval", "0"]) },
      ...(spawnSync("smithy", ["--version"]).status === 0 ? [smithy] : []),
    ]
    // What Node compiled is kept for the next run, as it is on a user's machine.
    for (const { run } of variants) await run()
    const samples = await runRounds(variants, rounds)
    return [...samples].map(([label, values]): Row => {
      return { label, unit: "ms", samples: values, ...(label === "as installed" ? { aim } : {}) }
    })
  },
}

const smithy: Variant = { label: "Smithy's own", run: () => void spawnSync("smithy", ["validate", "models"]) }

function variant(label: string, command: readonly string[]): Variant {
  return { label, run: () => void runNode([...command, "validate", "models"]) }
}
