import type { ChildProcess } from "node:child_process"
import { setTimeout as wait } from "node:timers/promises"
import type { Benchmark, Row } from "../benchmark.ts"
import { type Running, serving } from "../server/measure.ts"
import { ask, startPinned } from "../server/pinned-process.ts"
import { behave } from "../soak/behave.ts"
import { behaviours } from "../soak/requests.ts"
import type { SoakOrder, SoakState } from "../soak/serve-soak.ts"

const clients = 24

interface Counts {
  expected: number
  /** While the server restarts. */
  refused: number
  isRestarting: boolean
  readonly unexpected: string[]
}

/** Clients of every kind at a server, which is restarted in the middle. */
export const soak: Benchmark = {
  name: "soak",
  title: "valid, invalid and malicious requests and clients that vanish, a graceful restart in the middle",
  async run(_rounds, minutes) {
    const counts: Counts = { expected: 0, refused: 0, isRestarting: false, unexpected: [] }
    const half = (minutes * 60_000) / 2
    const first = await startServer(0)
    const until = performance.now() + 2 * half
    const all = Array.from({ length: clients }, (_, index) => visit(first.port, until, index, counts))
    await wait(half)
    counts.isRestarting = true
    const before = await tell(first.process, "close")
    first.process.disconnect()
    const second = await startServer(first.port)
    await wait(half / 5)
    counts.isRestarting = false
    const early = await tell(second.process, "state")
    await Promise.all(all)
    const after = await tell(second.process, "close")
    second.process.disconnect()
    for (const line of new Set([...counts.unexpected, ...before.failures, ...after.failures])) console.error(line)
    return rowsOf(counts, [before, after], after.heapBytes - early.heapBytes)
  },
}

function rowsOf(counts: Counts, states: readonly SoakState[], growth: number): Row[] {
  const sum = (of: (state: SoakState) => number): number => states.reduce((total, state) => total + of(state), 0)
  const lost = sum(({ accepted, answered, left }) => accepted - answered - left)
  const one = (label: string, unit: string, value: number, aim?: number): Row => {
    return { label, unit, samples: [value], ...(aim === undefined ? {} : { aim }) }
  }
  return [
    one("visits that ended as they should", "", counts.expected),
    one("connections not taken during the restart", "", counts.refused),
    one(
      "requests answered",
      "",
      sum(({ answered }) => answered),
    ),
    one(
      "requests whose clients left",
      "",
      sum(({ left }) => left),
    ),
    one("requests accepted and never answered", "", lost, 1),
    one("unexpected answers, or none", "", counts.unexpected.length, 1),
    one(
      "failures besides those on purpose",
      "",
      sum(({ failures }) => failures.length),
      1,
    ),
    one("growth of memory after the restart", "MB", growth / 2 ** 20, 5),
  ]
}

/** Each client does everything in turn, from another start. */
async function visit(port: number, until: number, start: number, counts: Counts): Promise<void> {
  for (let index = start; performance.now() < until; index++) {
    const behaviour = behaviours[index % behaviours.length]
    const outcome = behaviour && (await behave(port, behaviour))
    if (outcome === "expected") counts.expected++
    else if (outcome === "refused" && counts.isRestarting) {
      counts.refused++
      await wait(20)
    } else if (outcome) {
      counts.unexpected.push(outcome === "refused" ? `${behaviour.name}: no answer` : outcome.unexpected)
    }
  }
}

function tell(server: ChildProcess, order: SoakOrder): Promise<SoakState> {
  return ask(server, order)
}

function startServer(port: number): Promise<Running> {
  return serving(startPinned(0, "../soak/serve-soak.ts", [String(port)]))
}
