import type { HttpAnswer } from "@smithwright/server"
import type { Store } from "../store/store.ts"
import type { Metrics } from "../telemetry/metrics.ts"
import { answer, json, type Route } from "./answers.ts"

/** What a supervisor asks: whether the process lives, whether it can serve, and how it does. */
export function probes(store: Store, metrics: Metrics): readonly [string, Route][] {
  return [
    ["GET /health", async () => json(200, { status: "ok" })],
    ["GET /ready", () => readiness(store)],
    ["GET /metrics", async () => answer(200, metrics.contentType, await metrics.text())],
  ]
}

async function readiness(store: Store): Promise<HttpAnswer> {
  try {
    await store.ping()
    return json(200, { status: "ready" })
  } catch {
    return json(503, { status: "the database does not answer" })
  }
}
