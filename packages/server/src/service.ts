import type { ServiceDefinition } from "./definition.ts"
import { ProtocolError } from "./errors/protocol-error.ts"
import { ServiceError } from "./errors/service-error.ts"
import { validationException, validationExceptionId, validationExceptionSchema } from "./errors/validation-exception.ts"
import { ValueError } from "./errors/value-error.ts"
import { fromFetchRequest, toFetchResponse } from "./fetch.ts"
import type { HttpAnswer, HttpRequest } from "./http.ts"
import type { CompiledProtocol, Match } from "./protocols/protocol.ts"
import { idOf } from "./schema/schema.ts"
import { ValidatorCompiler } from "./validate/compile-validator.ts"
import { summarize, type ValidationFailure } from "./validate/failure.ts"

/** What a handler is told besides its input. */
export interface HandlerContext {
  /** The answer's `x-amzn-requestid`. */
  readonly requestId: string
  /** Aborts when the client leaves before it is answered. */
  readonly signal: AbortSignal
  /** The request's headers, by name in lower case. */
  readonly headers: HttpRequest["headers"]
}

export type Handler<Input, Output> = (input: Input, context: HandlerContext) => Promise<Output> | Output

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

type AnyHandler = (input: never, context: HandlerContext) => unknown
type Validate = (input: Record<string, unknown>) => ServiceError | undefined

interface Operation {
  readonly handler: AnyHandler
  readonly validate: Validate
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
  const operations = compileOperations(definition, handlers)
  const protocol = compileProtocol(definition, maximumBodySize)

  const answerTo = async (request: HttpRequest, requestId: string): Promise<HttpAnswer> => {
    let match: Match | undefined
    try {
      match = protocol.route(request)
      return await answerMatch(request, requestId, match)
    } catch (error) {
      if (error instanceof ProtocolError) return protocol.writeProtocolError(error)
      report(error, { requestId, operation: match?.operation.name })
      return protocol.writeProtocolError(new ProtocolError("InternalFailure", "The service failed"))
    }
  }

  const answerMatch = async (request: HttpRequest, requestId: string, { operation, labels }: Match) => {
    const known = operations.get(operation.name)
    if (!known) throw new TypeError(`${operation.name} has no handler`)
    const input = await operation.readInput(request, labels).catch(refuseValue)
    try {
      const invalid = known.validate(input)
      if (invalid) throw invalid
      const context = contextOf(request, requestId)
      return operation.writeOutput(await Reflect.apply(known.handler, undefined, [input, context]))
    } catch (error) {
      const answer = error instanceof ServiceError ? operation.writeError(error) : undefined
      if (answer) return answer
      throw error instanceof ProtocolError ? new Error("a handler threw a protocol's error", { cause: error }) : error
    }
  }

  const report: typeof onError = (error, context) => {
    try {
      onError(error, context)
    } catch (failure) {
      logError(failure, context)
    }
  }

  const handle = async (request: HttpRequest): Promise<HttpAnswer> => {
    const requestId = crypto.randomUUID()
    const answer = await answerTo(request, requestId)
    return { ...answer, headers: { ...answer.headers, "x-amzn-requestid": requestId } }
  }

  return { handle, fetch: async (request) => toFetchResponse(await handle(fromFetchRequest(request))) }
}

function compileOperations({ operations, constraints, validationError }: ServiceDefinition, handlers: object) {
  const validators = new ValidatorCompiler(constraints)
  return new Map<string, Operation>(
    Object.entries(operations).map(([name, { schema, errors }]) => {
      const handler: unknown = Reflect.get(handlers, name)
      if (typeof handler !== "function") throw new TypeError(`the handler ${name} is missing`)
      const isStandard = validationError === undefined || errors.some((error) => idOf(error) === validationExceptionId)
      const toError = isStandard
        ? validationException
        : (failures: readonly ValidationFailure[]) => validationError(summarize(failures), failures)
      const check = validators.compile(schema[4])
      const validate: Validate = (input) => {
        const failures: ValidationFailure[] = []
        check?.(input, "", failures)
        return failures.length === 0 ? undefined : toError(failures)
      }
      return [name, { handler: (input, context) => Reflect.apply(handler, handlers, [input, context]), validate }]
    }),
  )
}

/** The first protocol answers. Every operation can answer with the standard validation error. */
function compileProtocol(definition: ServiceDefinition, maximumBodySize: number): CompiledProtocol {
  const [protocol] = definition.protocols
  if (!protocol) throw new TypeError(`${definition.id} has no protocol`)
  const operations = Object.fromEntries(
    Object.entries(definition.operations).map(([name, { schema, errors }]) => {
      return [name, { schema, errors: [validationExceptionSchema, ...errors] }]
    }),
  )
  return protocol.compile({ ...definition, operations }, { maximumBodySize })
}

function contextOf(request: HttpRequest, requestId: string): HandlerContext {
  return {
    requestId,
    headers: request.headers,
    get signal() {
      return request.signal
    },
  }
}

function refuseValue(error: unknown): never {
  if (error instanceof ValueError) {
    throw new ProtocolError("SerializationException", error.message, { cause: error })
  }
  throw error
}

function logError(error: unknown, { requestId, operation }: ErrorContext): void {
  console.error(`${operation ?? "no operation"} failed, request ${requestId}:`, error)
}
