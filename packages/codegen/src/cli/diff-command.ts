import { compareModels, renderDiagnostics } from "@smithwright/smithy"
import { Command } from "commander"
import { exitStatus } from "./exit-status.ts"
import { pathsHelp, soundModel } from "./model-paths.ts"
import { plainDiagnostic } from "./plain-diagnostic.ts"
import type { Terminal } from "./terminal.ts"

const details = `
Looked at are shapes, members, bindings, inputs, outputs, errors and identifiers, whether members may be absent, and
traits that say which of their changes break something. Other traits and metadata are not.

Exit status: 0, or 1 when a change breaks users or a model has errors, or 2 for wrong usage.`

/** `smithwright diff`. */
export function diffCommand(terminal: Terminal, finish: (status: number) => void): Command {
  return new Command("diff")
    .description("Show what a new version of a model changes for those who use the old one")
    .argument("<before>", pathsHelp)
    .argument("<after>", "the same for the new version")
    .option("--json", "print one JSON object")
    .addHelpText("after", details)
    .action(async (before: string, after: string, { json }: { readonly json?: boolean }) => {
      const [old, model] = [await soundModel([before], terminal), await soundModel([after], terminal)]
      if (!old || !model) return finish(exitStatus.problem)
      const changes = compareModels(old, model).filter(({ severity }) => severity !== "SUPPRESSED")
      if (json) terminal.print(JSON.stringify({ diagnostics: changes.map(plainDiagnostic) }))
      else if (changes.length > 0) terminal.print(renderDiagnostics(changes, { color: terminal.color }).trimEnd())
      else terminal.print("no change was found")
      const breaks = changes.some(({ severity }) => severity === "ERROR" || severity === "DANGER")
      finish(breaks ? exitStatus.problem : exitStatus.fine)
    })
}
