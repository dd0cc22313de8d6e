import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client"

/** What a request came to. */
export interface Outcome {
  readonly service: string
  /** `none` for a request of no operation. */
  readonly operation: string
  readonly status: number
  /** The error's name; `none` for success. */
  readonly error: string
  readonly seconds: number
}

/** What is counted of this process, for Prometheus. */
export interface Metrics {
  readonly contentType: string
  count(outcome: Outcome): void
  /** In Prometheus' text format. */
  text(): Promise<string>
}

export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Counter({
    name: "smithwright_requests_total",
    help: "Requests that were answered",
    labelNames: ["service", "operation", "status", "error"],
    registers: [registry],
  })
  const duration = new Histogram({
    name: "smithwright_request_duration_seconds",
    help: "From a request's headers to its answer",
    labelNames: ["service", "operation"],
    buckets: [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 1, 5],
    registers: [registry],
  })
  return {
    contentType: registry.contentType,
    count({ service, operation, status, error, seconds }) {
      requests.inc({ service, operation, status: String(status), error })
      duration.observe({ service, operation }, seconds)
    },
    text: () => registry.metrics(),
  }
}
