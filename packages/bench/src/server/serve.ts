/**
 * Serves a scenario until its parent leaves, and tells it the port. Whenever the parent says anything, it tells what
 * the process takes: `node --expose-gc serve.ts SERVER SCENARIO`.
 */
import { once } from "node:events"
import { bareServer } from "./bare.ts"
import { ourServer } from "./ours.ts"
import { scenarioOf } from "./scenario.ts"
import { fastifyServer } from "./with-fastify.ts"

export interface UsageOrder {
  /** Whether garbage is to be collected before. */
  readonly collect: boolean
}

/** What the process takes. */
export interface Usage {
  /** Since it began. */
  readonly processorSeconds: number
  readonly bytes: number
}

const [kind = "", name = ""] = process.argv.slice(2)
const scenario = scenarioOf(name)
const makers = {
  bare: () => bareServer(scenario),
  fastify: () => fastifyServer(scenario),
  ours: () => ourServer(scenario, false),
  signed: () => ourServer(scenario, true),
}

const make = Object.entries(makers).find(([one]) => one === kind)?.[1]
if (!make) throw new Error(`there is no server ${kind}`)
const server = await make()
if (!server.listening) {
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
}
const address = server.address()
process.on("disconnect", () => process.exit())
process.on("message", ({ collect }: UsageOrder) => {
  if (collect) globalThis.gc?.()
  const { user, system } = process.cpuUsage()
  const usage: Usage = { processorSeconds: (user + system) / 1e6, bytes: process.memoryUsage().rss }
  process.send?.(usage)
})
process.send?.(typeof address === "object" ? address?.port : undefined)
