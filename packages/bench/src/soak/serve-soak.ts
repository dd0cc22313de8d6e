/**
 * Serves until its parent says `close`, and tells it the port. Whenever its parent says anything, it tells how it goes:
 * `node --expose-gc serve-soak.ts PORT`.
 */
import { setTimeout as wait } from "node:timers/promises"
import { listen } from "@smithwright/server/node"
import { createSimpleWorkflowService, UnknownResourceFault } from "@workflow-contracts/server/swf"

export interface SoakState {
  /** Requests that a handler or a refusal was to answer. */
  readonly accepted: number
  readonly answered: number
  /** Those whose clients did not wait. */
  readonly left: number
  /** After all garbage is gone. */
  readonly heapBytes: number
  /** Errors besides those on purpose. */
  readonly failures: readonly string[]
}

export type SoakOrder = "state" | "close"

const onPurpose = new Error("on purpose")
const failures: string[] = []

const service = createSimpleWorkflowService(
  {
    async listClosedWorkflowExecutions({ domain }) {
      if (domain === "fail") throw onPurpose
      if (domain === "unknown") throw new UnknownResourceFault({ message: "There is no such domain" })
      if (domain === "slow") await wait(20)
      return { executionInfos: [] }
    },
  },
  {
    onError(error) {
      if (error !== onPurpose) failures.push(String(error))
    },
    onRefusal() {},
  },
)

let accepted = 0
let answered = 0
let left = 0
const { server, url, close } = await listen(service, { port: Number(process.argv[2]) })
server.on("request", (_incoming, outgoing) => {
  accepted++
  outgoing.on("close", () => (outgoing.writableFinished ? answered++ : left++))
})

process.on("disconnect", () => process.exit())
process.on("message", async (order: SoakOrder) => {
  if (order === "close") {
    await close()
    // Node tells the server of its last connections before it tells their requests.
    for (let tries = 0; tries < 1000 && answered + left < accepted; tries++) await wait(10)
  }
  globalThis.gc?.()
  const state: SoakState = { accepted, answered, left, heapBytes: process.memoryUsage().heapUsed, failures }
  process.send?.(state)
})
process.send?.(Number(new URL(url).port))
