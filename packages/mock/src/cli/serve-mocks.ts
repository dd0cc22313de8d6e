import colors from "picocolors"
import type { Behaviour } from "../behaviour.ts"
import { logLine } from "../log-line.ts"
import type { Contract } from "./contract.ts"
import { curlSnippet, sdkSnippet } from "./snippets.ts"
import { type RunningMock, startMock } from "./start-mock.ts"

/** Where a command writes, and when it ends. */
export interface Terminal {
  out(text: string): void
  error(text: string): void
  readonly isColored: boolean
  /** Resolves when the user wants the mocks to stop. */
  readonly stopped: Promise<unknown>
}

/**
 * Serves contracts until they are stopped, and logs every request.
 *
 * @returns the exit status: 0 when they were stopped, 1 when a mock could not start
 */
export async function serveMocks(
  contracts: readonly Contract[],
  { port, behaviour }: { readonly port?: number | undefined; readonly behaviour?: Partial<Behaviour> },
  terminal: Terminal,
): Promise<number> {
  const started = await Promise.allSettled(
    contracts.map((contract) =>
      startMock(contract, port, (exchange) => terminal.out(`${contract.name} ${logLine(exchange)}`), behaviour),
    ),
  )
  const running = started.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []))
  const problems = started.flatMap((one) => (one.status === "rejected" ? [messageOf(one.reason)] : []))
  for (const one of problems) terminal.error(one)
  if (problems.length === 0) {
    for (const mock of running) terminal.out(introduction(mock, terminal))
    terminal.out("Ctrl-C ends it.")
    await terminal.stopped
  }
  await Promise.all(running.map((mock) => mock.close()))
  return problems.length === 0 ? 0 : 1
}

function introduction(mock: RunningMock, { isColored }: Terminal): string {
  const { bold, cyan, dim, yellow } = colors.createColors(isColored)
  const curl = curlSnippet(mock)
  const sdk = sdkSnippet(mock)
  return [
    `${bold(mock.contract.name)} ${cyan(mock.url)}`,
    ...mock.warnings.map((warning) => yellow(warning)),
    "",
    ...(curl === "" ? [] : [curl, ""]),
    ...(sdk === "" ? [] : [dim("// the AWS SDK"), sdk, ""]),
  ].join("\n")
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
