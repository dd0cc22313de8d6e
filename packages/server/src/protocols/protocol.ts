import type { InputCheck } from "../codec/codec.ts"
import type { ServiceDefinition } from "../definition.ts"
import type { ProtocolError } from "../errors/protocol-error.ts"
import type { ServiceError } from "../errors/service-error.ts"
import type { OnStreamError } from "../event-stream/event-output.ts"
import type { HttpAnswer, HttpRequest } from "../http.ts"
import type { Query } from "../http-binding/query.ts"

export interface ProtocolOptions {
  /** In bytes. */
  readonly maximumBodySize: number
}

/** A protocol: compiled once for a service, when that is created. */
export interface Protocol {
  /** The id of its trait. */
  readonly id: string
  compile(service: ServiceDefinition, options: ProtocolOptions): CompiledProtocol
}

export interface CompiledProtocol {
  /** Whether a request is of this protocol, by its headers and path. Tells the protocols of one service apart. */
  claims(request: HttpRequest): boolean
  /** Finds the operation that a request is for. Throws a `ProtocolError` when there is none. */
  route(request: HttpRequest): Match
  writeProtocolError(error: ProtocolError): HttpAnswer
}

export interface Match {
  readonly operation: OperationCodec
  /** The raw values of the path's labels, in its order. */
  readonly labels: readonly string[]
  readonly query: Query
}

/** One operation in one protocol. */
export interface OperationCodec {
  /** The name of the operation's handler. */
  readonly name: string
  /**
   * Reads the input, and gives it to `check` unless it is known to be within all constraints. Rejects with a
   * `ProtocolError` or `ValueError` when the request is not of the input's form.
   */
  readInput(request: HttpRequest, match: Match, check: InputCheck): Promise<Record<string, unknown>>
  /**
   * Throws a `ValueError` when the output is not of its shape's form.
   *
   * @param onStreamError is told of what goes wrong when the body of the answer is a stream that has begun
   */
  writeOutput(output: unknown, onStreamError: OnStreamError): HttpAnswer
  /** Undefined for an error that the operation does not have. */
  writeError(error: ServiceError): HttpAnswer | undefined
}
