import { readFileSync, writeFileSync } from "node:fs"
import { type Diagnostic, formatIdl, renderDiagnostics } from "@smithwright/smithy"
import { Command } from "commander"
import { display } from "../build/paths.ts"
import { findModelFiles } from "../build/read-sources.ts"
import { exitStatus } from "./exit-status.ts"
import { modelPaths } from "./model-paths.ts"
import type { Terminal } from "./terminal.ts"

/** `smithwright format`. */
export function formatCommand(terminal: Terminal, finish: (status: number) => void): Command {
  return new Command("format")
    .description("Format .smithy files, and name those that changed")
    .argument("<paths...>", "files, and folders with .smithy files")
    .option("--check", "write nothing; name the files that are not formatted and end with status 1 if there are any")
    .addHelpText("after", "\nFiles with syntax errors stay as they are, and the exit status is 1. Wrong usage: 2.")
    .action((paths: readonly string[], { check = false }: { readonly check?: boolean }) => {
      const problems: Diagnostic[] = []
      const changed: string[] = []
      for (const file of findModelFiles(modelPaths(paths)).filter((path) => path.endsWith(".smithy"))) {
        const before = readFileSync(file, "utf8")
        const { text, diagnostics } = formatIdl({ name: display(file), text: before })
        if (text === undefined) problems.push(...diagnostics)
        if (text === undefined || text === before) continue
        changed.push(display(file))
        if (!check) writeFileSync(file, text)
      }
      for (const file of changed) terminal.print(file)
      if (problems.length > 0) terminal.complain(renderDiagnostics(problems, { color: terminal.color }).trimEnd())
      const isBad = problems.length > 0 || (check && changed.length > 0)
      finish(isBad ? exitStatus.problem : exitStatus.fine)
    })
}
