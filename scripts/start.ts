/**
 * `npm start`: generates everything, mocks and serves the contracts, calls each with its generated client, and says how
 * it went.
 */
import { parseArgs } from "node:util"
import type { Call } from "./start-report.ts"

const usage = `Usage: npm start [-- --once]

Generates everything from models/, starts a mock of each contract and the service, calls all, and stays up until Ctrl-C.

  --once  ends after the calls, with status 0 only if all worked`

/** The service on any free ports, with the demo's data in memory. */
const demo = {
  database: ":memory:",
  seedDemo: true,
  swfPort: 0,
  customerProfilesPort: 0,
  adminPort: 0,
  logLevel: "error",
} as const

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
  const { main } = await import("@smithwright/codegen/command")
  const status = await main(["generate"])
  if (status !== 0) return status

  const { curlSnippet, processTerminal, startMock } = await import("@smithwright/mock/cli")
  const { defaults, startService } = await import("@smithwright/service/cli")
  const { contracts } = await import("./contracts.ts")
  const { callContract, report } = await import("./start-report.ts")
  const terminal = processTerminal()
  const started: { close(): Promise<void> }[] = []
  try {
    const mocks = []
    const calls: Record<"mocks" | "service", Call[]> = { mocks: [], service: [] }
    for (const contract of contracts) {
      const mock = await startMock(contract)
      started.push(mock)
      mocks.push(mock)
      calls.mocks.push(await callContract(contract.name, mock.url))
    }
    const service = await startService({ ...defaults, ...demo })
    started.push(service)
    calls.service.push(await callContract("swf", service.swfUrl))
    calls.service.push(await callContract("customer-profiles", service.customerProfilesUrl))
    terminal.out(report(calls, options.once || !mocks[0] ? undefined : curlSnippet(mocks[0]), terminal.isColored))
    if (!options.once) {
      terminal.out("Ctrl-C ends it.")
      await terminal.stopped
    }
    return [...calls.mocks, ...calls.service].every(({ problem }) => problem === undefined) ? 0 : 1
  } catch (error) {
    terminal.error(error instanceof Error ? error.message : String(error))
    return 1
  } finally {
    await Promise.all(started.map((one) => one.close()))
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
