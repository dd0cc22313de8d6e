import { context, propagation, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api"
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks"
import { W3CTraceContextPropagator } from "@opentelemetry/core"
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from "@opentelemetry/sdk-metrics"
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from "@opentelemetry/sdk-trace-base"
import { afterAll, afterEach, beforeAll, expect, test } from "vitest"
import { createLibrary, NoSuchShelf } from "../../test/library.ts"
import { restJson1 } from "../index.ts"
import { openTelemetry } from "./index.ts"

const spans = new InMemorySpanExporter()
const measured = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE)
const reader = new PeriodicExportingMetricReader({ exporter: measured, exportIntervalMillis: 1_000_000 })
const tracer = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] }).getTracer("test")
const meters = new MeterProvider({ readers: [reader] })

beforeAll(() => {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
  propagation.setGlobalPropagator(new W3CTraceContextPropagator())
})
afterEach(() => spans.reset())
afterAll(() => meters.shutdown())

function library(answer: () => unknown) {
  const interceptors = [openTelemetry({ tracer, meter: meters.getMeter("test") })]
  return createLibrary(restJson1, async () => answer(), { interceptors, onError: () => {}, onRefusal: () => {} })
}

const request = (path = "/shelves/a/books", init: RequestInit = {}) =>
  new Request(`http://library.test${path}`, { method: "POST", ...init })

const common = { "http.request.method": "POST", "rpc.system": "smithy", "rpc.service": "example.library#Library" }

test("a request is a span, a child of the client's and the parent of the handler's", async () => {
  const trace1 = "0af7651916cd43dd8448eb211c80319c"
  const headers = { traceparent: `00-${trace1}-b7ad6b7169203331-01` }
  const answer = await library(() => {
    tracer.startSpan("inner").end()
    return { books: [trace.getActiveSpan()?.spanContext().traceId] }
  }).fetch(request(undefined, { headers }))
  expect(await answer.json()).toEqual({ books: [trace1] })
  const [inner, outer] = spans.getFinishedSpans()
  expect(inner?.parentSpanContext?.spanId).toBe(outer?.spanContext().spanId)
  expect(outer?.parentSpanContext?.spanId).toBe("b7ad6b7169203331")
  expect([outer?.name, outer?.kind, outer?.status.code]).toEqual([
    "example.library#Library/findBooks",
    SpanKind.SERVER,
    SpanStatusCode.UNSET,
  ])
  expect(outer?.attributes).toEqual({
    ...common,
    "rpc.method": "findBooks",
    "http.response.status_code": 200,
    "aws.request_id": answer.headers.get("x-amzn-requestid"),
  })
})

test.each<[string, () => unknown, string, number, string, SpanStatusCode]>([
  [
    "an error of the model",
    () => Promise.reject(new NoSuchShelf({})),
    "/shelves/a/books",
    404,
    "NoSuchShelf",
    SpanStatusCode.UNSET,
  ],
  [
    "a failure",
    () => Promise.reject(new TypeError("a secret")),
    "/shelves/a/books",
    500,
    "TypeError",
    SpanStatusCode.ERROR,
  ],
  ["what is no error", () => Promise.reject("a secret"), "/shelves/a/books", 500, "_OTHER", SpanStatusCode.ERROR],
  ["a refusal", () => undefined, "/nowhere", 404, "UnknownOperationException", SpanStatusCode.UNSET],
])("%s is told of by its name alone", async (_name, answer, path, status, type, code) => {
  await library(answer).fetch(request(path))
  const [span] = spans.getFinishedSpans()
  expect(span?.attributes).toMatchObject({ "http.response.status_code": status, "error.type": type })
  expect(span?.status).toEqual({ code })
  expect(JSON.stringify([span?.attributes, span?.events])).not.toContain("secret")
})

test("durations and requests under way are measured", async () => {
  measured.reset()
  const service = library(() => ({ books: [] }))
  await service.fetch(request(undefined, { method: "BREW" }))
  await service.fetch(request())
  await reader.forceFlush()
  const all = measured.getMetrics().flatMap(({ scopeMetrics }) => scopeMetrics.flatMap(({ metrics }) => metrics))
  const pointsOf = (name: string) => all.find(({ descriptor }) => descriptor.name === name)?.dataPoints ?? []
  expect(pointsOf("http.server.request.duration")).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        attributes: { ...common, "rpc.method": "findBooks", "http.response.status_code": 200 },
      }),
      expect.objectContaining({
        attributes: {
          ...common,
          "http.request.method": "_OTHER",
          "http.response.status_code": 405,
          "error.type": "MethodNotAllowedException",
        },
      }),
    ]),
  )
  expect(pointsOf("http.server.active_requests").map(({ value }) => value)).toEqual([0, 0])
})
