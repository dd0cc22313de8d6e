import { Command, CommanderError } from "commander"
import { addDatabaseOptions } from "./database-options.ts"
import { addDeleteOld } from "./delete-old.ts"
import { addExport } from "./export.ts"
import { addImport } from "./import.ts"
import { addServe } from "./serve.ts"
import type { Terminal } from "./terminal.ts"

/**
 * `smithwright-service`.
 *
 * @param args after the command's name
 * @param name how the command was called, for its help
 * @returns the exit status: 0 when it did what it was asked to, 1 when it could not, 2 when it was misused
 */
export async function main(args: readonly string[], terminal: Terminal, name = "smithwright-service"): Promise<number> {
  const program = new Command(name)
    .description(
      "Serves Amazon SWF's ListClosedWorkflowExecutions and Customer Profiles' ListWorkflows, really implemented.",
    )
    .helpCommand(true)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      writeErr: (text) => terminal.error(text.trimEnd()),
    })
  addDatabaseOptions(program)
  addServe(program, terminal)
  addImport(program, terminal)
  addExport(program, terminal)
  addDeleteOld(program, terminal)
  try {
    await program.parseAsync(args, { from: "user" })
    return 0
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    terminal.error(error instanceof Error ? error.message : String(error))
    return 1
  }
}
