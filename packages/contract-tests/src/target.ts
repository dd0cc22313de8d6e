import { createServer, type RequestListener, type Server } from "node:http"
import type { AddressInfo } from "node:net"

/** Something that serves a contract. */
export interface Target {
  readonly url: string
  close(): Promise<void>
}

/** Serves a listener on a free port of 127.0.0.1. */
export async function listen(listener: RequestListener): Promise<Target> {
  const server = createServer(listener)
  // A test may close its side when it has sent a request, and still waits for the answer.
  Object.assign(server, { httpAllowHalfOpen: true })
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject)
    server.listen(0, "127.0.0.1", resolve)
  })
  return { url: urlOf(server), close: () => closeServer(server) }
}

function urlOf(server: Server): string {
  const { port } = server.address() as AddressInfo
  return `http://127.0.0.1:${port}`
}

async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
}
