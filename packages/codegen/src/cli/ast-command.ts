import { printAst, traitModules } from "@smithwright/smithy"
import { Command } from "commander"
import { exitStatus } from "./exit-status.ts"
import { pathsHelp, soundModel } from "./model-paths.ts"
import type { Terminal } from "./terminal.ts"

/** `smithwright ast`. */
export function astCommand(terminal: Terminal, finish: (status: number) => void): Command {
  return new Command("ast")
    .description("Print models as one JSON AST, the traits that are built in left out")
    .argument("<paths...>", pathsHelp)
    .addHelpText("after", "\nExit status: 0, or 1 when the model has errors, or 2 for wrong usage.")
    .action(async (paths: readonly string[]) => {
      const model = await soundModel(paths, terminal)
      if (!model) return finish(exitStatus.problem)
      const builtIn = new Set(traitModules.flatMap(({ sources }) => sources))
      terminal.print(printAst(model, { include: ({ span }) => !span || !builtIn.has(span.source) }).trimEnd())
    })
}
