import { once } from "node:events"
import { createServer } from "node:http"
import { createServer as createHttp2Server } from "node:http2"
import type { AddressInfo } from "node:net"
import type { Service, ServiceOptions } from "@smithwright/server"
import { toNodeHandler } from "@smithwright/server/node"
import { sigV4Auth } from "@smithwright/server/sigv4"
import { NodeHttp2Handler, NodeHttpHandler } from "@smithy/node-http-handler"

/** What a generated package exports, or one of the AWS SDK. */
export type Module = Readonly<Record<string, unknown>>

export type Structure = Readonly<Record<string, unknown>>

export type Constructor<Made> = new (argument: Structure) => Made

export interface Client {
  send(command: object): Promise<Structure>
  destroy(): void
}

/** A client that is connected with a service. */
export interface Connection {
  readonly client: Client
  close(): void
}

const region = "eu-west-1"
const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" }

export interface ConnectionOptions {
  readonly server: Module
  readonly handlers: object
  readonly client: Module
  /** Whether HTTP/2 is spoken. */
  readonly http2?: boolean
  /** What the client is told besides. */
  readonly configuration?: Structure
  /** Is told of what the server fails with, and of what it refuses. */
  readonly onFailure: (error: unknown) => void
}

/** Serves a generated package on a port of 127.0.0.1, and makes the client of another package for it, with a key. */
export async function connect(options: ConnectionOptions): Promise<Connection> {
  const { server, handlers, client, http2, configuration, onFailure } = options
  const create = find<(handlers: object, options: ServiceOptions) => Service>(server, /^create(?!.*Subset$)/)
  const authentication = [sigV4Auth({ region, findKey: () => credentials })]
  const service = create(handlers, { authentication, onError: onFailure, onRefusal: onFailure })
  const listener = toNodeHandler(service)
  const listening = (http2 ? createHttp2Server(listener) : createServer(listener)).listen(0, "127.0.0.1")
  await once(listening, "listening")
  const { port } = listening.address() as AddressInfo
  const connected = new (find<Constructor<Client>>(client, /^[A-Z]\w*Client$/))({
    endpoint: `http://127.0.0.1:${port}`,
    region,
    credentials,
    maxAttempts: 1,
    requestHandler: localHandler(http2 ? new NodeHttp2Handler() : new NodeHttpHandler()),
    ...configuration,
  })
  const close = () => {
    connected.destroy()
    listening.close()
  }
  return { client: connected, close }
}

/** What a module exports by a name. Its type only the model knows. */
export function find<Exported>(module: Module, name: RegExp | string): Exported {
  const key = typeof name === "string" ? name : Object.keys(module).find((one) => name.test(one))
  if (key === undefined || !Object.hasOwn(module, key)) throw new Error(`the package exports no ${name}`)
  return module[key] as Exported
}

/** Operations may have prefixes of the host's name, which no name server knows. */
function localHandler(handler: NodeHttpHandler | NodeHttp2Handler): Pick<NodeHttpHandler, "handle" | "destroy"> {
  return {
    handle: (request, options) => handler.handle(Object.assign(request, { hostname: "127.0.0.1" }), options),
    destroy: () => handler.destroy(),
  }
}
