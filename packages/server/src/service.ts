import { compileOperation, type Operation } from "./compile-operation.ts"
import type { ServiceDefinition } from "./definition.ts"
import { ProtocolError } from "./errors/protocol-error.ts"
import { ServiceError } from "./errors/service-error.ts"
import { ValueError } from "./errors/value-error.ts"
import { fromFetchRequest, toFetchResponse } from "./fetch.ts"
import { handlerContext } from "./handler.ts"
import type { HttpAnswer, HttpRequest } from "./http.ts"
import type { Match } from "./protocols/protocol.ts"
import { compileProtocols } from "./protocols/select-protocol.ts"
import { ValidatorCompiler } from "./validate/compile-validator.ts"

/** Where an error happened that no client is told of. */
export interface ErrorContext {
  readonly requestId: string
  /** The handler's name; undefined when no operation was found. */
  readonly operation: string | undefined
}

export interface ServiceOptions {
  /**
   * Is told of every error that was answered with `InternalFailure`: one that a handler threw and the model does not
   * have, or an output that breaks the contract. Writes it to the console unless set.
   */
  readonly onError?: (error: unknown, context: ErrorContext) => void
  /** In bytes; larger bodies are answered with status 413. 1 MiB unless set. */
  readonly maximumBodySize?: number
}

/** A service that answers requests, whatever hosts it. */
export interface Service {
  /** Answers a web-standard request. Never rejects. */
  fetch(request: Request): Promise<Response>
  /** Answers a request that a host such as `toNodeHandler` gives. Never rejects. */
  handle(request: HttpRequest): Promise<HttpAnswer>
}

/**
 * Makes a service of what a generated package knows and the handlers of its operations. All schemas are compiled here,
 * once. Throws `TypeError` when a handler is missing.
 */
export function createService(
  definition: ServiceDefinition,
  handlers: object,
  { onError = logError, maximumBodySize = 1024 * 1024 }: ServiceOptions = {},
): Service {
  const selectProtocol = compileProtocols(definition, { maximumBodySize })
  const validators = new ValidatorCompiler(definition.constraints)
  const operations = new Map(
    Object.entries(definition.operations).map(([name, operation]) => {
      return [name, compileOperation(name, operation, handlers, validators)]
    }),
  )

  async function answer(request: HttpRequest, requestId: string): Promise<HttpAnswer> {
    const protocol = selectProtocol(request)
    let match: Match | undefined
    try {
      match = protocol.route(request)
      const input = await match.operation.readInput(request, match.labels)
      return await answerInput(input, request, requestId, match)
    } catch (error) {
      const refusal = refusalOf(error)
      if (refusal) return protocol.writeProtocolError(refusal)
      report(error, { requestId, operation: match?.operation.name })
      return protocol.writeProtocolError(new ProtocolError("InternalFailure", "The service failed"))
    }
  }

  /** Whatever goes wrong from here on is no fault of the request, unless the operation has the error. */
  async function answerInput(input: Record<string, unknown>, request: HttpRequest, requestId: string, match: Match) {
    const { operation: codec } = match
    const operation: Operation | undefined = operations.get(codec.name)
    try {
      return codec.writeOutput(await operation?.(input, handlerContext(request, requestId)))
    } catch (error) {
      const modelled = error instanceof ServiceError ? codec.writeError(error) : undefined
      if (modelled) return modelled
      throw new InternalFailure(error)
    }
  }

  function report(error: unknown, context: ErrorContext): void {
    try {
      onError(error instanceof InternalFailure ? error.cause : error, context)
    } catch (failure) {
      logError(failure, context)
    }
  }

  async function handle(request: HttpRequest): Promise<HttpAnswer> {
    const requestId = crypto.randomUUID()
    const { status, headers, body } = await answer(request, requestId)
    return { status, headers: { ...headers, "x-amzn-requestid": requestId }, body }
  }

  return { handle, fetch: async (request) => toFetchResponse(await handle(fromFetchRequest(request))) }
}

/** Keeps what a handler threw apart from what is wrong with a request. */
class InternalFailure extends Error {
  constructor(cause: unknown) {
    super("InternalFailure", { cause })
  }
}

/** How a request is refused that does not have the protocol's or its input's form. */
function refusalOf(error: unknown): ProtocolError | undefined {
  if (error instanceof ProtocolError) return error
  if (!(error instanceof ValueError)) return undefined
  return new ProtocolError("SerializationException", error.message, { cause: error })
}

function logError(error: unknown, { requestId, operation }: ErrorContext): void {
  console.error(`${operation ?? "no operation"} failed, request ${requestId}:`, error)
}
