import type { ServiceDefinition } from "../definition.ts"
import { validationExceptionSchema } from "../errors/validation-exception.ts"
import type { HttpRequest } from "../http.ts"
import type { CompiledProtocol, ProtocolOptions } from "./protocol.ts"

/** One of a service's protocols. */
export interface ServiceProtocol extends CompiledProtocol {
  /** The id of its trait. */
  readonly id: string
}

/**
 * Compiles the protocols of a service, and answers with the one of a request: the first that claims it, else the last,
 * which then says what is wrong. Every operation can answer with the standard validation error.
 */
export function compileProtocols(
  definition: ServiceDefinition,
  options: ProtocolOptions,
): (request: HttpRequest) => ServiceProtocol {
  const operations = Object.fromEntries(
    Object.entries(definition.operations).map(([name, { schema, errors }]) => {
      return [name, { schema, errors: [validationExceptionSchema, ...errors] }]
    }),
  )
  const protocols = definition.protocols.map((protocol) => {
    return { id: protocol.id, ...protocol.compile({ ...definition, operations }, options) }
  })
  const last = protocols.at(-1)
  if (!last) throw new TypeError(`${definition.id} has no protocol`)
  const others = protocols.slice(0, -1)
  return (request) => others.find((protocol) => protocol.claims(request)) ?? last
}
