import { visible } from "@smithwright/smithy/diagnostic"
import { Command } from "commander"
import { ConfigError } from "../build/config-error.ts"
import { generate } from "../build/generate.ts"
import { display } from "../build/paths.ts"

import { exitStatus } from "./exit-status.ts"
import { hasErrors, report, reportJson } from "./report.ts"
import type { Terminal } from "./terminal.ts"

interface Flags {
  readonly config: string
  readonly check?: boolean
  readonly watch?: boolean
  readonly json?: boolean
  readonly cache: boolean
}

/** `smithwright generate`. `finish` is called with the exit status, unless the command goes on watching. */
export function generateCommand(terminal: Terminal, finish: (status: number) => void): Command {
  return new Command("generate")
    .description("Make the artefacts that a smithy-build.json asks for, and say what changed")
    .option("-c, --config <file>", "the build configuration", "models/smithy-build.json")
    .option("--check", "write nothing; list what is not up to date and end with status 1 if anything is")
    .option("--watch", "do it again at every save")
    .option("--json", "print one JSON object a run")
    .option("--no-cache", "make everything again")
    .action(async (flags: Flags, command: Command) => {
      if (flags.watch && flags.check) command.error("--watch and --check exclude each other")
      if (!flags.watch) return finish(await run(flags, terminal))
      const { watchInputs } = await import("../build/watch.ts")
      await watchInputs(flags.config, async () => {
        await run(flags, terminal)
        if (!flags.json) terminal.print("waiting for changes; Ctrl-C ends")
      })
    })
}

async function run(flags: Flags, terminal: Terminal): Promise<number> {
  try {
    const result = await generate(flags)
    if (flags.json) reportJson(result, terminal)
    else report(result, flags.check === true, terminal)
    const drifted = flags.check === true && result.changes.length > 0
    return hasErrors(result) || drifted ? exitStatus.problem : exitStatus.fine
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    for (const problem of error.problems) terminal.complain(visible(`${display(flags.config)}: ${problem}`))
    return exitStatus.usage
  }
}
