import { type ChildProcess, fork, spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import type { Benchmark, Row } from "../benchmark.ts"
import { repository } from "../run-process.ts"
import { type LoadResult, sendRequests } from "../send-requests.ts"

const document = "packages/generated/contract/src/customer-profiles/openapi.json"
const source = "--conditions=@smithwright/source"
const ours = [source, "packages/codegen/src/cli/bin.ts", "mock", document, "--port", "0"]
const prism = ["node_modules/@stoplight/prism-cli/dist/index.js", "mock", "--port", "0", document]

/** Milliseconds from the command to the first answer, and megabytes of growth. */
const startAim = 1200
const growthAim = 5
/** How many times as many requests as Prism a second. */
const speedAim = 3
/** How long one measurement of speed takes, and how long servers may get warm, in milliseconds. */
const duration = 2000
const callers = 16

const body = '{"Status":"IN_PROGRESS"}'
const request = `POST /domains/example-domain/workflows?max-results=10 HTTP/1.1\r
Host: localhost\r
Authorization: AWS4-HMAC-SHA256 Credential=any\r
Content-Type: application/json\r
Content-Length: ${body.length}\r
\r
${body}`

/** The mock of the restJson1 contract, next to `prism mock`; both log every request, as they do by themselves. */
export const mock: Benchmark = {
  name: "mock",
  title: "mock of Customer Profiles, next to prism mock",
  async run(rounds, minutes) {
    const starts = await times(rounds, () => measureStart())
    const [mocked, original] = await Promise.all([startServer(ours), startServer(prism)])
    try {
      for (const { port } of [mocked, original]) await send(port, duration)
      const pairs = await times(rounds, async () => ({
        ours: (await send(mocked.port, duration)).perSecond,
        prism: (await send(original.port, duration)).perSecond,
      }))
      return [
        { label: "start to the first answer", unit: "ms", samples: starts, aim: startAim },
        { label: "smithwright mock", unit: "requests/s", samples: pairs.map((pair) => pair.ours) },
        { label: "prism mock", unit: "requests/s", samples: pairs.map((pair) => pair.prism) },
        { label: "÷ prism mock", unit: "×", samples: pairs.map((pair) => pair.ours / pair.prism), least: speedAim },
        await memoryRow(minutes),
      ]
    } finally {
      for (const { process: server } of [mocked, original]) server.kill()
    }
  },
}

function send(port: number, milliseconds: number): Promise<LoadResult> {
  return sendRequests({ port, request, callers, milliseconds })
}

interface Server {
  readonly process: ChildProcess
  readonly port: number
}

/** Starts a server that prints where it listens. */
async function startServer(command: readonly string[]): Promise<Server> {
  const server = spawn(process.execPath, command, { cwd: repository, stdio: ["ignore", "pipe", "inherit"] })
  let printed = ""
  server.stdout.on("data", (chunk) => {
    if (printed.length < 10_000) printed += chunk
  })
  for (;;) {
    await once(server.stdout, "data")
    const port = /http:\/\/127\.0\.0\.1:(\d+)/.exec(printed)?.[1]
    if (port !== undefined) return { process: server, port: Number(port) }
  }
}

async function measureStart(): Promise<number> {
  const start = performance.now()
  const server = await startServer(ours)
  await send(server.port, 0)
  const time = performance.now() - start
  server.process.kill()
  return time
}

/** How much more memory is in use after a time of load than after a tenth of it. */
async function memoryRow(minutes: number): Promise<Row> {
  const server = fork(join(import.meta.dirname, "../serve-mock.ts"), [join(repository, document)], {
    execArgv: [source, "--expose-gc"],
  })
  const [port] = await once(server, "message")
  const load = async (share: number): Promise<number> => {
    await send(Number(port), minutes * 60_000 * share)
    server.send("memory")
    const [bytes] = await once(server, "message")
    return Number(bytes) / 2 ** 20
  }
  const early = await load(0.1)
  const late = await load(0.9)
  server.disconnect()
  return { label: `growth in ${minutes} minutes of load`, unit: "MB", samples: [late - early], aim: growthAim }
}

async function times<T>(count: number, run: () => Promise<T>): Promise<T[]> {
  const results: T[] = []
  for (let left = count; left > 0; left--) results.push(await run())
  return results
}
