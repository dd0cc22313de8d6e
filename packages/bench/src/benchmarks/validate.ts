import { spawnSync } from "node:child_process"
import type { Benchmark, Row } from "../benchmark.ts"
import { runRounds } from "../rounds.ts"
import { runNode } from "../run-process.ts"

const command = ["--conditions=@smithwright/source", "packages/codegen/src/cli/bin.ts", "validate", "models"]

/** Milliseconds that the median should stay below. */
const aim = 200

/** The whole process of `smithwright validate models`; next to it Smithy's own command, where it is installed. */
export const validate: Benchmark = {
  name: "validate",
  title: "smithwright validate models, whole process",
  async run(rounds) {
    const ours = { label: "smithwright validate", run: () => void runNode(command) }
    const node = { label: "node alone", run: () => void runNode(["--eval", "0"]) }
    const smithy = { label: "smithy validate", run: () => void spawnSync("smithy", ["validate", "models"]) }
    const hasSmithy = spawnSync("smithy", ["--version"]).status === 0
    // What Node compiled is kept for the next run, as it is on a user's machine.
    ours.run()
    const samples = await runRounds(hasSmithy ? [ours, node, smithy] : [ours, node], rounds)
    return [...samples].map(([label, values]): Row => {
      return { label, unit: "ms", samples: values, ...(label === ours.label ? { aim } : {}) }
    })
  },
}
