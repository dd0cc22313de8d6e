import { compileAuthentication } from "./auth/compile-authentication.ts"
import { ServiceCall } from "./call.ts"
import { compileOperation, type Operation } from "./compile-operation.ts"
import { withCors } from "./cors.ts"
import type { ServiceDefinition } from "./definition.ts"
import { ProtocolError } from "./errors/protocol-error.ts"
import { ServiceError } from "./errors/service-error.ts"
import { ValueError } from "./errors/value-error.ts"
import { fromFetchRequest, toFetchResponse } from "./fetch.ts"
import { handlerContext } from "./handler.ts"
import type { HttpAnswer, HttpRequest } from "./http.ts"
import { around, phasesOf } from "./interceptor.ts"
import { compileProtocols } from "./protocols/select-protocol.ts"
import { createRefusalLog } from "./refusal-log.ts"
import { type ErrorContext, logError, type ServiceOptions } from "./service-options.ts"
import { ValidatorCompiler } from "./validate/compile-validator.ts"
import { isPromise } from "./values/is-promise.ts"

/** A service that answers requests, whatever hosts it. */
export interface Service {
  /** Answers a web-standard request. Never rejects, and needs no `this`. */
  fetch(request: Request): Promise<Response>
  /** Answers a request that a host such as `toNodeHandler` gives. Never rejects. */
  handle(request: HttpRequest): Promise<HttpAnswer>
}

/**
 * Makes a service of what a generated package knows and the handlers of its operations, which may be the methods of a
 * class. All schemas are compiled here, once. Throws `TypeError` when a handler is missing, or authenticators are not
 * those that the model asks for.
 */
export function createService<Context extends object>(
  definition: ServiceDefinition,
  handlers: object,
  options: ServiceOptions<Context> = {},
): Service {
  const {
    createContext,
    authentication,
    interceptors = [],
    onError = logError,
    onRefusal = createRefusalLog(),
  } = options
  const { maximumBodySize = 1024 * 1024, maximumRequestsInFlight = 1000 } = options
  const selectProtocol = compileProtocols(definition, { maximumBodySize })
  const validators = new ValidatorCompiler(definition.constraints)
  const operations = new Map(
    Object.entries(definition.operations).map(([name, operation]) => {
      return [name, compileOperation(name, operation, handlers, validators)]
    }),
  )
  const authenticators = authentication && compileAuthentication(definition, authentication, maximumBodySize)
  const phases = phasesOf(interceptors)
  let inFlight = 0

  async function answer(call: ServiceCall): Promise<HttpAnswer> {
    try {
      if (inFlight > maximumRequestsInFlight) throw tooBusy()
      const match = call.serviceProtocol.route(call.request)
      const operation = operations.get(match.operation.name)
      call.match = match
      if (authenticators) call.identity = await authenticators.get(match.operation.name)?.(call.request)
      const input = await around(phases.deserialise, call, () => {
        return match.operation.readInput(call.request, match, (read) => operation?.check(read)).catch(refuse)
      })
      call.input = input
      const output = around(phases.handle, call, () => {
        return createContext ? runInContext(createContext, call, input, operation) : operation?.run(input, call)
      })
      call.output = isPromise(output) ? await output : output
      const written = around(phases.serialise, call, () => {
        return match.operation.writeOutput(call.output, (error) => report(call, error))
      })
      return isPromise(written) ? await written : written
    } catch (error) {
      return writeError(call, error)
    }
  }

  function writeError(call: ServiceCall, error: unknown): HttpAnswer {
    call.error = error
    if (error instanceof ProtocolError) {
      tell(call, onRefusal, error)
      return call.serviceProtocol.writeProtocolError(error)
    }
    try {
      const modelled = error instanceof ServiceError ? call.match?.operation.writeError(error) : undefined
      if (modelled) return modelled
    } catch (failure) {
      call.error = failure
    }
    report(call, call.error)
    const message = `The service failed. Its operator can look up why by the request id ${call.requestId}`
    return call.serviceProtocol.writeProtocolError(new ProtocolError("InternalFailure", message))
  }

  /** What a stream ends with when it has begun may also be the client's fault. */
  function report(call: ServiceCall, error: unknown): void {
    if (error instanceof ProtocolError) tell(call, onRefusal, error)
    else tell(call, onError, error)
  }

  async function handle(request: HttpRequest): Promise<HttpAnswer> {
    const call = new ServiceCall(request, crypto.randomUUID(), definition.id, selectProtocol(request))
    inFlight++
    try {
      return withRequestId(await around(phases.request, call, () => answer(call)), call)
    } catch (error) {
      return withRequestId(writeError(call, error), call)
    } finally {
      inFlight--
    }
  }

  const open = definition.cors ? withCors(definition, definition.cors, handle) : handle
  return { handle: open, fetch: async (request) => toFetchResponse(await open(fromFetchRequest(request))) }
}

/** A value of the wrong form is the request's fault here; anywhere else it is the service's. */
function refuse(error: unknown): never {
  if (!(error instanceof ValueError)) throw error
  throw new ProtocolError("SerializationException", error.message, { cause: error })
}

async function runInContext<Context extends object>(
  createContext: NonNullable<ServiceOptions<Context>["createContext"]>,
  call: ServiceCall,
  input: Record<string, unknown>,
  operation: Operation | undefined,
): Promise<unknown> {
  return operation?.run(input, handlerContext(call, await createContext(call)))
}

/** A hook that fails keeps nobody from the answer. */
function tell<Failure>(
  { requestId, operation }: ServiceCall,
  hook: (error: Failure, context: ErrorContext) => void,
  error: Failure,
): void {
  try {
    hook(error, { requestId, operation })
  } catch (failure) {
    logError(failure, { requestId, operation })
  }
}

function withRequestId({ status, headers, body }: HttpAnswer, { requestId }: ServiceCall): HttpAnswer {
  return { status, headers: { ...headers, "x-amzn-requestid": requestId }, body }
}

function tooBusy(): ProtocolError {
  return new ProtocolError("ServiceUnavailableException", "Too many requests are under way", {
    headers: { "retry-after": "1" },
  })
}
