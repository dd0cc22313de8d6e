import { Command, CommanderError, InvalidArgumentError } from "commander"
import type { Contract } from "./contract.ts"
import { serveMocks, type Terminal } from "./serve-mocks.ts"

/**
 * `npm run mock`: serves contracts until it is stopped.
 *
 * @param args after the command's name
 * @returns the exit status: 0 when it was stopped, 1 when a mock could not start, 2 when the command was misused
 */
export async function runMock(
  args: readonly string[],
  contracts: readonly Contract[],
  terminal: Terminal,
): Promise<number> {
  const command = describe(contracts, terminal)
  try {
    command.parse(args, { from: "user" })
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    throw error
  }
  const [name] = command.args
  const { port } = command.opts<{ port?: number }>()
  const chosen = name === undefined ? contracts : contracts.filter((contract) => contract.name === name)
  const problem = misuse(chosen, contracts, name, port)
  if (problem !== undefined) {
    terminal.error(problem)
    return 2
  }
  return serveMocks(chosen, { port }, terminal)
}

function describe(contracts: readonly Contract[], terminal: Terminal): Command {
  const list = contracts.map(({ name, port }) => `  ${name} on port ${port}`).join("\n")
  return new Command("npm run mock --")
    .description("Serves the contracts as their services would answer: by their examples, or with made-up values.")
    .argument("[contract]", "serves this one alone")
    .option("-p, --port <number>", "the port to serve one contract on", readPort)
    .addHelpText("after", `\nContracts:\n${list}\n\nExample:\n  npm run mock -- swf --port 4020`)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      writeErr: (text) => terminal.error(text.trimEnd()),
    })
}

function readPort(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65535)
    throw new InvalidArgumentError("A port is a number from 0 to 65535.")
  return Number(text)
}

function misuse(
  chosen: readonly Contract[],
  contracts: readonly Contract[],
  name: string | undefined,
  port: number | undefined,
): string | undefined {
  const names = contracts.map((contract) => contract.name).join(", ")
  if (chosen.length === 0) return `There is no contract ${JSON.stringify(name)}. There are: ${names}`
  if (port !== undefined && chosen.length > 1)
    return `--port is for one contract: npm run mock -- ${contracts[0]?.name} --port ${port}. There are: ${names}`
  return undefined
}
