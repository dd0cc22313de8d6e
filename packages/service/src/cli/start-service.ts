import { readFileSync } from "node:fs"
import { isIPv4 } from "node:net"
import type { Service } from "@smithwright/server"
import { listen, type RunningServer } from "@smithwright/server/node"
import pino from "pino"
import { controlledAccess, openAccess } from "../access/access.ts"
import { readAccessFile } from "../access/access-file.ts"
import { createAdmin } from "../admin/admin.ts"
import { createServices } from "../create-services.ts"
import { demoExecutions } from "../demo/demo-executions.ts"
import { demoWorkflows } from "../demo/demo-workflows.ts"
import { isPostgres, openStore } from "../store/open-store.ts"
import type { Store } from "../store/store.ts"
import { createMetrics } from "../telemetry/metrics.ts"
import { databaseThrottle } from "../throttle/database-throttle.ts"
import { memoryThrottle, noThrottle, type Throttle } from "../throttle/throttle.ts"
import { createPageTokens } from "../token/page-tokens.ts"
import { makeTokenKey, readTokenKeys } from "../token/token-keys.ts"
import type { Settings } from "./settings.ts"

/** A service that runs. */
export interface RunningService {
  readonly swfUrl: string
  readonly customerProfilesUrl: string
  readonly adminUrl: string
  readonly store: Store
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
    const throttle = await openThrottle(settings)
    closers.push(() => throttle.close())
    const metrics = createMetrics()
    const tokens = createPageTokens(tokenKeys, Date.now)
    const services = createServices({ store, tokens, access, throttle, metrics, log, region })
    const serve = async (what: Pick<Service, "handle">, option: PortOption, hostname: string): Promise<string> => {
      const server = await listenOn(what, settings[option.setting], hostname, option.flag)
      closers.push(() => server.close())
      return server.url
    }
    return {
      swfUrl: await serve(services.swf, { setting: "swfPort", flag: "--swf-port" }, settings.host),
      customerProfilesUrl: await serve(
        services.customerProfiles,
        { setting: "customerProfilesPort", flag: "--customer-profiles-port" },
        settings.host,
      ),
      adminUrl: await serve(
        createAdmin({ store, metrics, log }),
        { setting: "adminPort", flag: "--admin-port" },
        "127.0.0.1",
      ),
      store,
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

interface PortOption {
  readonly setting: "swfPort" | "customerProfilesPort" | "adminPort"
  readonly flag: string
}

function checkReach({ host, access, allowAnybody }: Settings): void {
  const isLoopback = host === "localhost" || host === "::1" || (isIPv4(host) && host.startsWith("127."))
  if (isLoopback || access !== undefined || allowAnybody) return
  throw new Error(
    `On ${host} others can reach the service, and without --access FILE anybody could list everything. --allow-anybody lets them.`,
  )
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

async function openThrottle({ throttle, database }: Settings): Promise<Throttle> {
  if (!throttle) return noThrottle
  return isPostgres(database) ? databaseThrottle(throttle, database) : memoryThrottle(throttle)
}

async function listenOn(
  what: Pick<Service, "handle">,
  port: number,
  hostname: string,
  flag: string,
): Promise<RunningServer> {
  try {
    return await listen(what, { port, hostname })
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined
    const other = `Choose another: ${flag} ${port < 60000 ? port + 100 : port - 100}`
    if (code === "EADDRINUSE") throw new Error(`Port ${port} is in use. ${other}`)
    if (code === "EACCES") throw new Error(`Port ${port} needs rights that this process does not have. ${other}`)
    throw new Error(`Cannot listen on ${hostname}, port ${port}: ${error instanceof Error ? error.message : error}`)
  }
}
