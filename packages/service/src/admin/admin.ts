import type { HttpAnswer, HttpRequest, Service } from "@smithwright/server"
import type { Store } from "../store/store.ts"
import type { Metrics } from "../telemetry/metrics.ts"

export interface AdminParts {
  readonly store: Store
  readonly metrics: Metrics
}

/** Answers one route. */
type Route = (request: HttpRequest) => Promise<HttpAnswer>

/**
 * What operators and their tools ask, on a listener of its own: nobody has to sign there, so it belongs on a loopback
 * address. Web pages are kept out: requests that a browser sends for one are refused.
 */
export function createAdmin({ store, metrics }: AdminParts): Pick<Service, "handle"> {
  const routes = new Map<string, Route>([
    ["GET /health", async () => json(200, { status: "ok" })],
    ["GET /ready", () => readiness(store)],
    ["GET /metrics", async () => answer(200, metrics.contentType, await metrics.text())],
  ])
  return {
    async handle(request) {
      if (!isDirect(request)) return json(403, { message: "Requests of web pages are refused here" })
      const [path = ""] = request.url.split("?")
      const route = routes.get(`${request.method} ${path}`)
      return route ? route(request) : json(404, { message: `There are: ${[...routes.keys()].join(", ")}` })
    },
  }
}

async function readiness(store: Store): Promise<HttpAnswer> {
  try {
    await store.ping()
    return json(200, { status: "ready" })
  } catch {
    return json(503, { status: "the database does not answer" })
  }
}

/** A page's request names its origin, or a host that somebody points to this address. */
function isDirect({ headers }: HttpRequest): boolean {
  const host = String(headers.host).replace(/:\d+$/, "")
  return headers.origin === undefined && ["127.0.0.1", "localhost", "[::1]"].includes(host)
}

function json(status: number, value: object): HttpAnswer {
  return answer(status, "application/json", JSON.stringify(value))
}

function answer(status: number, mediaType: string, body: string): HttpAnswer {
  return { status, headers: { "content-type": mediaType, "cache-control": "no-store" }, body }
}
