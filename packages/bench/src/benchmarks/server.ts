import type { ChildProcess } from "node:child_process"
import { join } from "node:path"
import type { Benchmark, Row } from "../benchmark.ts"
import { generateDynamodb } from "../generate-dynamodb.ts"
import { runNode } from "../run-process.ts"
import { type Measurement, measure, type Running, send, serving, usageOf } from "../server/measure.ts"
import { ask, startPinned } from "../server/pinned-process.ts"
import { requestOf, type ScenarioName, scenarios } from "../server/scenario.ts"
import { signedRequest } from "../server/signed-request.ts"

/** Rounds before what is measured, so that everybody is compiled. */
const warmUps = 3
/** Milliseconds that a server of DynamoDB's model may take to make. */
const creationAim = 50

interface Comparison {
  readonly scenario: ScenarioName
  /** The servers next to ours. */
  readonly peers: readonly ("bare" | "fastify" | "signed" | "bare-signed")[]
}

const comparisons: readonly Comparison[] = [
  { scenario: "swf-3", peers: ["bare", "fastify", "signed", "bare-signed"] },
  { scenario: "swf-100", peers: ["bare", "fastify"] },
  { scenario: "list-workflows", peers: ["bare", "fastify"] },
  { scenario: "swf-3-cbor", peers: ["bare"] },
]

/** Who gets signed requests, which are more than twice as long: with signatures verified, and with none. */
const signedKinds: ReadonlySet<string> = new Set(["signed", "bare-signed"])

/** What the medians should reach, by label. */
const least: ReadonlyMap<string, number> = new Map([
  ["swf-3: ours ÷ bare", 0.85],
  ["swf-3: ours ÷ fastify", 1.05],
  ["swf-3: signed ÷ bare", 0.5],
])

/** The generated server, next to others that answer the same; each on the first core, what asks them on the second. */
export const server: Benchmark = {
  name: "server",
  title:
    "requests a processor second to the generated server, to node:http with JSON.parse and JSON.stringify, to Fastify",
  async run(rounds) {
    const load = startPinned(1, "load.ts")
    try {
      const rows: Row[] = []
      for (const comparison of comparisons) rows.push(...(await compare(comparison, rounds, load)))
      return [...rows, ...(await creation(rounds)), await idleMemory(load)]
    } finally {
      load.disconnect()
    }
  },
}

async function compare({ scenario, peers }: Comparison, rounds: number, load: ChildProcess): Promise<Row[]> {
  const kinds = ["ours", ...peers]
  const servers = await Promise.all(kinds.map(async (kind) => ({ kind, ...(await startServer(kind, scenario)) })))
  const results = new Map<string, Measurement[]>(kinds.map((kind) => [kind, []]))
  try {
    for (let round = -warmUps; round < rounds; round++) {
      for (const { kind, ...running } of servers) {
        const request = signedKinds.has(kind) ? await signedRequest() : requestOf(scenarios[scenario])
        const result = await measure(load, running, request)
        if (round >= 0) results.get(kind)?.push(result)
      }
    }
  } finally {
    for (const { process: child } of servers) child.disconnect()
  }
  return rowsOf(scenario, results)
}

function rowsOf(scenario: string, results: ReadonlyMap<string, readonly Measurement[]>): Row[] {
  const speeds = [...results].map(([kind, all]): [string, number[]] => [kind, all.map(({ perSecond }) => perSecond)])
  const of = (kind: string) => speeds.find(([one]) => one === kind)?.[1] ?? []
  const ratio = (kind: string, peer: string): Row[] => {
    const [above, below] = [of(kind), of(peer)]
    if (above.length === 0 || below.length === 0) return []
    const label = `${scenario}: ${kind} ÷ ${peer}`
    const samples = above.map((value, index) => value / (below[index] ?? Number.NaN))
    const aim = least.get(label)
    return [{ label, unit: "×", samples, ...(aim === undefined ? {} : { least: aim }) }]
  }
  return [
    ...speeds.map(([kind, samples]): Row => ({ label: `${scenario}: ${kind}`, unit: "requests/s", samples })),
    ...[...results].map(([kind, all]): Row => {
      return { label: `${scenario}: ${kind}, p99`, unit: "ms", samples: all.map(({ p99 }) => p99) }
    }),
    ...ratio("ours", "bare"),
    ...ratio("ours", "fastify"),
    ...ratio("signed", "bare"),
    ...ratio("signed", "bare-signed"),
  ]
}

/** The time that a large service takes to make, each in a process that begins with nothing. */
async function creation(rounds: number): Promise<Row[]> {
  const data = process.env.SMITHY_CONFORMANCE
  if (data === undefined) return []
  const folder = await generateDynamodb(join(data, "aws-models/dynamodb-2012-08-10.json"))
  const args = ["--conditions=@smithwright/source", join(import.meta.dirname, "../server/create-dynamodb.ts"), folder]
  const samples = Array.from({ length: rounds }, () => Number(runNode(args)))
  return [{ label: "creation of DynamoDB's server", unit: "ms", samples, aim: creationAim }]
}

/** What a connection takes on which nothing happens. */
async function idleMemory(load: ChildProcess): Promise<Row> {
  const count = 2000
  const running = await startServer("ours", "swf-3")
  const { process: child, port } = running
  await send(load, port, requestOf(scenarios["swf-3"]))
  const before = await usageOf(running, true)
  const idle = startPinned(1, "idle.ts")
  await ask<boolean>(idle, { port, count })
  const after = await usageOf(running, true)
  idle.disconnect()
  child.disconnect()
  return { label: "memory of an idle connection", unit: "KiB", samples: [(after.bytes - before.bytes) / count / 1024] }
}

function startServer(kind: string, scenario: string): Promise<Running> {
  return serving(startPinned(0, "serve.ts", [kind, scenario]))
}
