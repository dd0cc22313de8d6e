import { type Diagnostic, loadModel, renderDiagnostics, type Severity, severities } from "@smithwright/smithy"
import { Command, Option } from "commander"
import { readSources } from "../build/read-sources.ts"
import { exitStatus } from "./exit-status.ts"
import { modelPaths, pathsHelp } from "./model-paths.ts"
import { plainDiagnostic } from "./plain-diagnostic.ts"
import type { Terminal } from "./terminal.ts"

interface Flags {
  readonly severity: Severity
  readonly json?: boolean
}

/** `smithwright validate`. */
export function validateCommand(terminal: Terminal, finish: (status: number) => void): Command {
  const severity = new Option("--severity <severity>", "show what is at least as grave as this")
  return new Command("validate")
    .description("Check models, and show what is wrong with them")
    .argument("<paths...>", pathsHelp)
    .addOption(severity.choices(severities).default("WARNING"))
    .option("--json", "print one JSON object")
    .addHelpText("after", "\nExit status: 0 when there is no ERROR and no DANGER, 1 when there is, 2 for wrong usage.")
    .action(async (paths: readonly string[], flags: Flags) => {
      const sources = await readSources(modelPaths(paths))
      const { diagnostics } = loadModel(sources, { everyRule: true })
      const shown = diagnostics.filter((diagnostic) => isAtLeast(diagnostic, flags.severity))
      if (flags.json) terminal.print(JSON.stringify({ diagnostics: shown.map(plainDiagnostic) }))
      else if (shown.length > 0) terminal.print(renderDiagnostics(shown, { color: terminal.color }).trimEnd())
      else terminal.print(`nothing to say about ${sources.length} ${sources.length === 1 ? "file" : "files"}`)
      const isBad = diagnostics.some((diagnostic) => isAtLeast(diagnostic, "DANGER"))
      finish(isBad ? exitStatus.problem : exitStatus.fine)
    })
}

function isAtLeast(diagnostic: Diagnostic, severity: Severity): boolean {
  return severities.indexOf(diagnostic.severity) >= severities.indexOf(severity)
}
