/** `npm start`: generates everything, mocks the contracts, calls each mock with its generated client, and says how it went. */
import { parseArgs } from "node:util"
import type { RunningMock } from "@smithwright/mock/cli"

const usage = `Usage: npm start [-- --once]

Generates everything from models/, starts a mock of each contract, calls both, and stays up until Ctrl-C.

  --once  ends after the calls, with status 0 only if all worked`

process.exitCode = await start(process.argv.slice(2))

async function start(args: readonly string[]): Promise<number> {
  const options = readOptions(args)
  if (options.problem !== undefined) {
    console.error(`${options.problem}\n\n${usage}`)
    return 2
  }
  if (options.help) {
    console.log(usage)
    return 0
  }
  const { main } = await import("@smithwright/codegen")
  const status = await main(["generate"])
  if (status !== 0) return status

  const { curlSnippet, processTerminal, startMock } = await import("@smithwright/mock/cli")
  const { contracts } = await import("./contracts.ts")
  const terminal = processTerminal()
  const mocks: RunningMock[] = []
  try {
    for (const contract of contracts) mocks.push(await startMock(contract))
    const { callMock, report } = await import("./start-report.ts")
    const calls = []
    for (const mock of mocks) calls.push(await callMock(mock))
    terminal.out(report(calls, options.once || !mocks[0] ? undefined : curlSnippet(mocks[0]), terminal.isColored))
    if (!options.once) {
      terminal.out("Ctrl-C ends it.")
      await terminal.stopped
    }
    return calls.every(({ problem }) => problem === undefined) ? 0 : 1
  } catch (error) {
    terminal.error(error instanceof Error ? error.message : String(error))
    return 1
  } finally {
    await Promise.all(mocks.map((mock) => mock.close()))
  }
}

function readOptions(args: readonly string[]): { help: boolean; once: boolean; problem?: string } {
  try {
    const options = {
      help: { type: "boolean", short: "h", default: false },
      once: { type: "boolean", default: false },
    } as const
    return parseArgs({ args: [...args], options }).values
  } catch (error) {
    return { help: false, once: false, problem: error instanceof Error ? error.message : String(error) }
  }
}
