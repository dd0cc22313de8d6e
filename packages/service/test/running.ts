import { CustomerProfilesClient } from "@aws-sdk/client-customer-profiles"
import { SWFClient } from "@aws-sdk/client-swf"
import { listen } from "@smithwright/server/node"
import pino from "pino"
import { afterEach } from "vitest"
import { type Access, openAccess } from "../src/access/access.ts"
import { createServices } from "../src/create-services.ts"
import { openSqliteStore } from "../src/store/sqlite/sqlite-store.ts"
import type { Store } from "../src/store/store.ts"
import { createMetrics, type Metrics } from "../src/telemetry/metrics.ts"
import { noThrottle, type Throttle } from "../src/throttle/throttle.ts"
import { createPageTokens } from "../src/token/page-tokens.ts"
import { makeTokenKey } from "../src/token/token-keys.ts"

export const region = "us-east-1"

export interface RunningOptions {
  readonly store?: Store | undefined
  readonly access?: Access
  readonly throttle?: Throttle
  readonly clock?: () => number
}

/** Both contracts, over HTTP. */
export interface Running {
  readonly store: Store
  readonly metrics: Metrics
  readonly swfUrl: string
  readonly customerProfilesUrl: string
  /** The lines of the log. */
  readonly log: string[]
}

const closers: (() => Promise<unknown>)[] = []

afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

/** Starts both contracts on ports of their own, until the test ends. */
export async function run(options: RunningOptions = {}): Promise<Running> {
  const { access = openAccess, throttle = noThrottle, clock = Date.now } = options
  const store = options.store ?? (await openSqliteStore(":memory:"))
  const log: string[] = []
  const metrics = createMetrics()
  const services = createServices({
    store,
    access,
    throttle,
    region,
    metrics,
    tokens: createPageTokens([makeTokenKey()], clock),
    log: pino({}, { write: (line: string) => void log.push(line) }),
  })
  const [swf, customerProfiles] = [await listen(services.swf), await listen(services.customerProfiles)]
  closers.push(
    () => store.close(),
    () => swf.close(),
    () => customerProfiles.close(),
  )
  return { store, metrics, log, swfUrl: swf.url, customerProfilesUrl: customerProfiles.url }
}

export const anyKey = { accessKeyId: "any", secretAccessKey: "any" }

export function swfClient({ swfUrl: endpoint }: Running, credentials = anyKey): SWFClient {
  const client = new SWFClient({ endpoint, region, credentials, maxAttempts: 1 })
  closers.push(async () => client.destroy())
  return client
}

export function customerProfilesClient(
  { customerProfilesUrl: endpoint }: Running,
  credentials = anyKey,
): CustomerProfilesClient {
  const client = new CustomerProfilesClient({ endpoint, region, credentials, maxAttempts: 1 })
  closers.push(async () => client.destroy())
  return client
}

/** What came back for a request that no SDK would send. */
export interface RawAnswer {
  readonly status: number
  readonly text: string
  readonly headers: Headers
}

export async function rawSwf({ swfUrl }: Running, body: unknown, headers = {}): Promise<RawAnswer> {
  return raw(swfUrl, body, {
    "content-type": "application/x-amz-json-1.0",
    "x-amz-target": "SimpleWorkflowService.ListClosedWorkflowExecutions",
    ...headers,
  })
}

/** @param path after `/domains/` */
export async function rawProfiles({ customerProfilesUrl }: Running, path: string, body: unknown): Promise<RawAnswer> {
  return raw(`${customerProfilesUrl}/domains/${path}`, body, { "content-type": "application/json" })
}

async function raw(url: string, body: unknown, headers: Record<string, string>): Promise<RawAnswer> {
  const text = typeof body === "string" ? body : JSON.stringify(body)
  const answer = await fetch(url, { method: "POST", headers, body: text })
  return { status: answer.status, text: await answer.text(), headers: answer.headers }
}
