import { once } from "node:events"
import { createServer, type Server } from "node:http"
import type { Service } from "../service.ts"
import { cutIdle } from "./cut-idle.ts"
import { answerNode, type NodeHost } from "./to-node-handler.ts"
import { WholeMessage } from "./whole-message.ts"

export interface ListenOptions {
  /** Any free one unless set. */
  readonly port?: number
  /** `127.0.0.1` unless set; `::` for every address. */
  readonly hostname?: string
  /** In bytes, the request line included; larger ones are answered with status 431. 16 KiB unless set. */
  readonly maximumHeaderSize?: number
  /** Connections at once; further ones are cut. 10,000 unless set. */
  readonly maximumConnections?: number
  /** In milliseconds, from a request's first byte to the end of its headers; then status 408. 10 s unless set. */
  readonly headersTimeout?: number
  /** In milliseconds, from a request's first byte to the end of its body; then status 408. 30 s unless set. */
  readonly requestTimeout?: number
  /** In milliseconds, how long a connection without a request stays open. 5 s unless set. */
  readonly keepAliveTimeout?: number
  /**
   * In milliseconds, how long a connection may stand still while a request is under way; it is cut then. Longer than
   * any handler takes; at most 2,147,483,647. 2 minutes unless set.
   */
  readonly idleTimeout?: number
}

export interface RunningServer {
  /** `http://127.0.0.1:8080` */
  readonly url: string
  readonly server: Server
  /**
   * Takes no more connections, and resolves when all that was under way is answered.
   *
   * @param timeout in milliseconds; what is not answered then is cut. 10 s unless set
   */
  close(timeout?: number): Promise<void>
}

/**
 * Serves a service by HTTP/1.1, with limits on what clients may ask of it. Rejects when the port is not to be had, or a
 * limit is none.
 */
export async function listen(service: Pick<Service, "handle">, options: ListenOptions = {}): Promise<RunningServer> {
  const { port = 0, hostname = "127.0.0.1", maximumConnections = 10_000, idleTimeout = 120_000 } = options
  const requestTimeout = options.requestTimeout ?? 30_000
  let closing = false
  const host: NodeHost = { isClosing: () => closing }
  const server = createServer(
    {
      maxHeaderSize: options.maximumHeaderSize ?? 16 * 1024,
      headersTimeout: options.headersTimeout ?? Math.min(10_000, requestTimeout),
      requestTimeout,
      keepAliveTimeout: options.keepAliveTimeout ?? 5_000,
      connectionsCheckingInterval: 500,
      IncomingMessage: WholeMessage,
    },
    (incoming, outgoing) => void answerNode(service, incoming, outgoing, host),
  )
  server.maxConnections = maximumConnections
  cutIdle(server, idleTimeout)
  server.listen(port, hostname)
  await once(server, "listening")

  return {
    url: urlOf(server),
    server,
    async close(timeout = 10_000) {
      closing = true
      // Answers that have begun did not say that their connections would end. 1 ms is the shortest: 0 is for ever.
      server.keepAliveTimeout = 1
      const closed = once(server, "close")
      server.close()
      const timer = setTimeout(() => server.closeAllConnections(), timeout)
      await closed
      clearTimeout(timer)
    },
  }
}

function urlOf(server: Server): string {
  const address = server.address()
  if (address === null || typeof address === "string") throw new TypeError("the server has no port")
  const host = address.family === "IPv6" ? `[${address.address}]` : address.address
  return `http://${host}:${address.port}`
}
