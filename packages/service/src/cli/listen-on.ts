import { isIPv4 } from "node:net"
import type { Service } from "@smithwright/server"
import { listen, type RunningServer } from "@smithwright/server/node"
import type { Settings } from "./settings.ts"

/** Where to listen. */
export interface Address {
  readonly host: string
  readonly port: number
  /** The option that chooses the port. */
  readonly flag: string
}

/** @throws Error for an address that others reach, when anybody could call and nobody said that they may */
export function checkReach({ host, access, allowAnybody }: Settings): void {
  const isLoopback = host === "localhost" || host === "::1" || (isIPv4(host) && host.startsWith("127."))
  if (isLoopback || access !== undefined || allowAnybody) return
  throw new Error(
    `On ${host} others can reach the service, and without --access FILE anybody could list everything. --allow-anybody lets them.`,
  )
}

/** @throws Error whose message is for the user, when the port is not to be had */
export async function listenOn(what: Pick<Service, "handle">, { host, port, flag }: Address): Promise<RunningServer> {
  try {
    return await listen(what, { port, hostname: host })
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined
    const other = `Choose another: ${flag} ${port < 60000 ? port + 100 : port - 100}`
    if (code === "EADDRINUSE") throw new Error(`Port ${port} is in use. ${other}`)
    if (code === "EACCES") throw new Error(`Port ${port} needs rights that this process does not have. ${other}`)
    throw new Error(`Cannot listen on ${host}, port ${port}: ${error instanceof Error ? error.message : error}`)
  }
}
