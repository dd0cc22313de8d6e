import type { HandlerContext } from "./handler.ts"
import type { HttpRequest } from "./http.ts"
import type { Match } from "./protocols/protocol.ts"
import type { ServiceProtocol } from "./protocols/select-protocol.ts"

/** One request on its way through the service. What is not known yet is undefined. */
export interface Call extends HandlerContext {
  readonly request: HttpRequest
  /** The service's shape id. */
  readonly service: string
  /** The id of the protocol's trait. */
  readonly protocol: string
  /** The name of the operation's handler. */
  readonly operation: string | undefined
  /** Of the operation's form, and within all constraints. */
  readonly input: Record<string, unknown> | undefined
  /** What the handler answered with. */
  readonly output: unknown
  /** What the answer is about, when that tells of an error; the original, which the client may not be told. */
  readonly error: unknown
}

/** The call as the service itself sees it. */
export class ServiceCall implements Call {
  readonly request: HttpRequest
  readonly requestId: string
  readonly service: string
  readonly serviceProtocol: ServiceProtocol
  match: Match | undefined
  identity: unknown
  input: Record<string, unknown> | undefined
  output: unknown
  error: unknown

  constructor(request: HttpRequest, requestId: string, service: string, protocol: ServiceProtocol) {
    this.request = request
    this.requestId = requestId
    this.service = service
    this.serviceProtocol = protocol
    this.match = undefined
    this.identity = undefined
    this.input = undefined
    this.output = undefined
    this.error = undefined
  }

  get protocol(): string {
    return this.serviceProtocol.id
  }

  get operation(): string | undefined {
    return this.match?.operation.name
  }

  get headers(): HttpRequest["headers"] {
    return this.request.headers
  }

  /** Hosts make the signal when it is first asked for. */
  get signal(): AbortSignal {
    return this.request.signal
  }
}
