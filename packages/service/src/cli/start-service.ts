import { readFileSync } from "node:fs"
import type { Service } from "@smithwright/server"
import type { RunningServer } from "@smithwright/server/node"
import pino from "pino"
import { controlledAccess, openAccess } from "../access/access.ts"
import { readAccessFile } from "../access/access-file.ts"
import { createAdmin } from "../admin/admin.ts"
import { createServices } from "../create-services.ts"
import { demoExecutions } from "../demo/demo-executions.ts"
import { demoWorkflows } from "../demo/demo-workflows.ts"
import { isPostgres, openStore } from "../store/open-store.ts"
import { createMetrics } from "../telemetry/metrics.ts"
import { databaseThrottle } from "../throttle/database-throttle.ts"
import { memoryThrottle, noThrottle, type Throttle } from "../throttle/throttle.ts"
import { createPageTokens } from "../token/page-tokens.ts"
import { makeTokenKey, readTokenKeys } from "../token/token-keys.ts"
import { type Address, checkReach, listenOn } from "./listen-on.ts"
import type { Settings } from "./settings.ts"

/** A service that runs. */
export interface RunningService {
  readonly swfUrl: string
  readonly customerProfilesUrl: string
  readonly adminUrl: string
  /** Answers what is under way, then stops. */
  close(): Promise<void>
}

/**
 * Starts both contracts and the admin listener.
 *
 * @throws Error whose message is for the user: a file that is wrong, a port that is taken, a database that is not there
 */
export async function startService(settings: Settings): Promise<RunningService> {
  checkReach(settings)
  const { region } = settings
  const keys = settings.access === undefined ? undefined : readAccessFile(readFile(settings.access), settings.access)
  const access = keys ? controlledAccess(keys, region, Date.now) : openAccess
  const tokenKeys = readKeys(settings.tokenKeys)
  const closers: (() => Promise<unknown>)[] = []
  const close = async (): Promise<void> => {
    for (const one of closers.splice(0).reverse()) await one()
  }
  const destination = pino.destination({ dest: 2, sync: false })
  const log = pino({ level: settings.logLevel }, destination)
  closers.push(async () => destination.flushSync())
  try {
    const store = await openStore(settings.database)
    closers.push(() => store.close())
    if (settings.seedDemo) await store.record([...demoExecutions(), ...demoWorkflows()])
    const throttle = openThrottle(settings)
    closers.push(() => throttle.close())
    const metrics = createMetrics()
    const tokens = createPageTokens(tokenKeys, Date.now)
    const services = createServices({ store, tokens, access, throttle, metrics, log, region })
    // None takes more while another still answers.
    const servers: RunningServer[] = []
    closers.push(() => Promise.all(servers.map((server) => server.close())))
    const serve = async (what: Pick<Service, "handle">, address: Address): Promise<string> => {
      const server = await listenOn(what, address)
      servers.push(server)
      return server.url
    }
    const { host, swfPort, customerProfilesPort, adminPort } = settings
    return {
      swfUrl: await serve(services.swf, { host, port: swfPort, flag: "--swf-port" }),
      customerProfilesUrl: await serve(services.customerProfiles, {
        host,
        port: customerProfilesPort,
        flag: "--customer-profiles-port",
      }),
      adminUrl: await serve(createAdmin({ store, metrics, log }), {
        host: "127.0.0.1",
        port: adminPort,
        flag: "--admin-port",
      }),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

function readKeys(path: string | undefined) {
  return path === undefined ? ([makeTokenKey()] as const) : readTokenKeys(readFile(path), path)
}

function readFile(path: string): string {
  try {
    return readFileSync(path, "utf8")
  } catch (error) {
    throw new Error(`Cannot read ${path}: ${error instanceof Error ? error.message : error}`)
  }
}

function openThrottle({ throttle, database }: Settings): Throttle {
  if (!throttle) return noThrottle
  return isPostgres(database) ? databaseThrottle(throttle, database) : memoryThrottle(throttle)
}
