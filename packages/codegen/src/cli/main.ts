import { visible } from "@smithwright/smithy/diagnostic"
import { Command, CommanderError } from "commander"
import { ConfigError } from "../build/config-error.ts"
import { exitStatus } from "./exit-status.ts"
import { processTerminal, type Terminal } from "./terminal.ts"

/** Makes one command. `finish` is called with the exit status, unless the command goes on. */
export type CommandFactory = (terminal: Terminal, finish: (status: number) => void) => Command

/** What each command is made of is loaded only to run it, or to list all. A new one is a file and a line here. */
const commands: ReadonlyMap<string, () => Promise<CommandFactory>> = new Map([
  ["ast", async () => (await import("./ast-command.ts")).astCommand],
  ["diff", async () => (await import("./diff-command.ts")).diffCommand],
  ["format", async () => (await import("./format-command.ts")).formatCommand],
  ["generate", async () => (await import("./generate-command.ts")).generateCommand],
  ["mock", async () => (await import("./mock-command.ts")).mockCommand],
  ["select", async () => (await import("./select-command.ts")).selectCommand],
  ["validate", async () => (await import("./validate-command.ts")).validateCommand],
])

/**
 * Runs the `smithwright` command.
 *
 * @param args what follows the command's name
 * @returns the exit status, see `exitStatus`
 */
export async function main(args: readonly string[], terminal: Terminal = processTerminal()): Promise<number> {
  let status: number = exitStatus.fine
  const program = new Command("smithwright").description(
    "Checks Smithy models, makes clients, servers, validators and OpenAPI documents of them, and mocks them",
  )
  const named = commands.get(args[0] ?? "")
  for (const load of named ? [named] : commands.values()) {
    const create = await load()
    program.addCommand(create(terminal, (result) => (status = result)))
  }
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
    if (error instanceof ConfigError) {
      for (const problem of error.problems) terminal.complain(visible(problem))
      return exitStatus.usage
    }
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? exitStatus.fine : exitStatus.usage
  }
}
