import {
  type Attributes,
  context,
  type Meter,
  metrics,
  propagation,
  type Span,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from "@opentelemetry/api"
import type { Call } from "../call.ts"
import type { HttpAnswer } from "../http.ts"
import type { Interceptor } from "../interceptor.ts"

export interface TelemetryOptions {
  /** Of the global provider unless set. */
  readonly tracer?: Tracer
  /** Of the global provider unless set. */
  readonly meter?: Meter
}

const scope = "@smithwright/server"

/**
 * Makes a span of each request, a child of the client's where its headers name that, and measures
 * `http.server.request.duration` in seconds and `http.server.active_requests`. Names and attributes are OpenTelemetry's
 * semantic conventions for HTTP and RPC. Handlers run within the span. Nothing of inputs, headers or messages is
 * recorded.
 */
export function openTelemetry(options: TelemetryOptions = {}): Interceptor {
  const { tracer = trace.getTracer(scope), meter = metrics.getMeter(scope) } = options
  const duration = meter.createHistogram("http.server.request.duration", {
    unit: "s",
    description: "How long requests take",
    advice: { explicitBucketBoundaries: [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10] },
  })
  const active = meter.createUpDownCounter("http.server.active_requests", {
    unit: "{request}",
    description: "How many requests are under way",
  })
  return {
    async request(call, next) {
      const common = {
        "http.request.method": methodOf(call.request.method),
        "rpc.system": "smithy",
        "rpc.service": call.service,
      }
      const parent = propagation.extract(context.active(), call.headers)
      const span = tracer.startSpan(call.service, { kind: SpanKind.SERVER, attributes: common }, parent)
      const start = performance.now()
      active.add(1, common)
      try {
        const answer = await context.with(trace.setSpan(parent, span), next)
        const attributes = { ...common, ...attributesOf(call, answer) }
        duration.record((performance.now() - start) / 1000, attributes)
        finish(span, call, answer, attributes)
        return answer
      } finally {
        active.add(-1, common)
        span.end()
      }
    },
  }
}

/** Any other text would let clients make up as many time series as they like. */
const methods = new Set(["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"])

function methodOf(method: string): string {
  return methods.has(method) ? method : "_OTHER"
}

function attributesOf({ operation, error }: Call, { status }: HttpAnswer): Attributes {
  return {
    "http.response.status_code": status,
    ...(operation === undefined ? {} : { "rpc.method": operation }),
    ...(error === undefined ? {} : { "error.type": error instanceof Error ? error.name : "_OTHER" }),
  }
}

/** Only a failure of the service makes its span one: to refuse a bad request is to work well. */
function finish(span: Span, call: Call, { status }: HttpAnswer, attributes: Attributes): void {
  if (call.operation !== undefined) span.updateName(`${call.service}/${call.operation}`)
  span.setAttributes({ ...attributes, "aws.request_id": call.requestId })
  if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
}
