import { randomUUID } from "node:crypto"
import { createServer, type Server } from "node:http"
import type { Behaviour } from "./behaviour.ts"
import { readOperations } from "./document/operations.ts"
import { createEngine } from "./engine.ts"
import { createListener, type Exchange } from "./front.ts"
import { createMakeUp } from "./make-up.ts"
import { protocolOf } from "./protocols/index.ts"

export interface MockOptions {
  /** The contract's name, for messages. */
  readonly contract: string
  /** Its OpenAPI document; it is not changed. Bigints stand for integers too large for a number. */
  readonly document: object
  /** How it answers, unless a request prefers otherwise: at once and by examples where this says nothing. */
  readonly behaviour?: Partial<Behaviour>
  /** Is told of every request that was answered. */
  readonly onExchange?: (exchange: Exchange) => void
}

export interface Address {
  readonly url: string
  readonly port: number
}

export interface Mock {
  /** What of the document the mock cannot do, and why. */
  readonly warnings: readonly string[]
  /**
   * Starts to serve.
   *
   * @param where a port, 0 for any free one, and a host, 127.0.0.1 if not given
   * @throws Error with the system's code, such as `EADDRINUSE`
   */
  listen(where: { readonly port: number; readonly host?: string }): Promise<Address>
  /** Stops to serve, whatever is going on. */
  close(): Promise<void>
}

/**
 * Makes a server that answers as the service of a contract would: by its examples, or with made-up values.
 *
 * @throws Error for a document that cannot be mocked
 */
export async function createMock({
  contract,
  document,
  behaviour = {},
  onExchange = () => {},
}: MockOptions): Promise<Mock> {
  const operations = readOperations(document)
  if (operations.length === 0)
    throw new Error(`The document of ${contract} has no operations: there is nothing to mock`)
  const engine = await createEngine(document)
  const listener = createListener({
    contract,
    document,
    operations,
    protocol: protocolOf(operations),
    engine,
    makeUp: createMakeUp(document, engine),
    behaviour: { isDynamic: false, seed: randomUUID(), delay: 0, faultRate: 0, faults: "server", ...behaviour },
    onExchange,
  })
  const server = createServer(listener)
  return {
    warnings: engine.warnings,
    listen: ({ port, host = "127.0.0.1" }) => listen(server, port, host),
    close: () => close(server),
  }
}

async function listen(server: Server, port: number, host: string): Promise<Address> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject)
    server.listen(port, host, () => {
      server.off("error", reject)
      resolve()
    })
  })
  const address = server.address()
  if (address === null || typeof address === "string") throw new Error("The system gave no port")
  const name = host.includes(":") ? `[${host}]` : host
  return { url: `http://${name}:${address.port}`, port: address.port }
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
