import { Command, CommanderError } from "commander"
import { exitStatus } from "./exit-status.ts"
import { generateCommand } from "./generate-command.ts"
import { processTerminal, type Terminal } from "./terminal.ts"

/**
 * Runs the `smithwright` command.
 *
 * @param args what follows the command's name
 * @returns the exit status, see `exitStatus`
 */
export async function main(args: readonly string[], terminal: Terminal = processTerminal): Promise<number> {
  let status: number = exitStatus.fine
  const program = new Command("smithwright")
    .description("Makes clients, servers, validators and OpenAPI documents of Smithy models")
    .addCommand(generateCommand(terminal, (result) => (status = result)))
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => terminal.print(text.trimEnd()),
      writeErr: (text) => terminal.complain(text.trimEnd()),
    })
  }
  try {
    await program.parseAsync(args, { from: "user" })
    return status
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? exitStatus.fine : exitStatus.usage
  }
}
