import { type HttpAnswer, type HttpRequest, ProtocolError, type Service } from "@smithwright/server"
import type { Logger } from "pino"
import { FileProblem } from "../file/located.ts"
import type { Store } from "../store/store.ts"
import { StoreError, type StoreProblem } from "../store/store-error.ts"
import type { Metrics } from "../telemetry/metrics.ts"
import { json } from "./answers.ts"
import { BadBody, ingest } from "./ingest.ts"
import { probes } from "./probes.ts"

export interface AdminParts {
  readonly store: Store
  readonly metrics: Metrics
  readonly log: Logger
}

/**
 * What operators and their tools ask, on a listener of its own: nobody has to sign there, so it belongs on a loopback
 * address. Web pages are kept out: requests that a browser sends for one are refused.
 */
export function createAdmin({ store, metrics, log }: AdminParts): Pick<Service, "handle"> {
  const routes = new Map([...probes(store, metrics), ...ingest(store)])
  return {
    async handle(request) {
      if (!isDirect(request)) return json(403, { message: "Requests of web pages are refused here" })
      const [path = ""] = request.url.split("?")
      const route = routes.get(`${request.method} ${path}`)
      if (!route) return json(404, { message: `There are: ${[...routes.keys()].join(", ")}` })
      const answer = await route(request).catch((error: unknown) => refuse(error, log))
      // Probes come every few seconds.
      if (request.method === "POST") log.info({ service: "admin", operation: `POST ${path}`, status: answer.status })
      return answer
    },
  }
}

/** A page's request names its origin, or a host that somebody points to this address. */
function isDirect({ headers }: HttpRequest): boolean {
  const host = String(headers.host).replace(/:\d+$/, "")
  return headers.origin === undefined && ["127.0.0.1", "localhost", "[::1]"].includes(host)
}

const statuses: Readonly<Partial<Record<StoreProblem, number>>> = {
  "unknown-domain": 404,
  "unknown-execution": 404,
  conflict: 409,
  unstorable: 400,
  full: 507,
}

function refuse(error: unknown, log: Logger): HttpAnswer {
  if (error instanceof BadBody) return json(400, { problems: error.problems })
  if (error instanceof FileProblem) return json(400, { problems: [error.message] })
  if (error instanceof ProtocolError) return json(error.status, { message: error.message })
  if (error instanceof StoreError) return json(statuses[error.problem] ?? 503, { message: error.message })
  log.error({ err: error }, "the admin listener failed")
  return json(500, { message: "The service failed; the log says why" })
}
