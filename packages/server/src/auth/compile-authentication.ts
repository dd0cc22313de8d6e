import type { OperationDefinition, ServiceDefinition } from "../definition.ts"
import { ProtocolError } from "../errors/protocol-error.ts"
import { eventStreamOf } from "../event-stream/event-schema.ts"
import { checkMessagesOf, type MessageCheck } from "../event-stream/message-checks.ts"
import type { HttpRequest } from "../http.ts"
import type { Authenticator } from "./authenticator.ts"

/** The scheme by which anybody may call. */
const noAuth = "smithy.api#noAuth"

/** Finds out who sent a request. Throws a `ProtocolError`, or rejects with it, when that is nobody who may. */
export type Authenticate = (request: HttpRequest) => Promise<unknown> | undefined

/**
 * By operation, how its callers are found out; those without an entry anybody may call. Throws `TypeError` when an
 * operation has schemes and none of them an authenticator, so that it could never be called, and for an authenticator of
 * a scheme that the model does not have, which would ask nobody.
 */
export function compileAuthentication(
  definition: ServiceDefinition,
  authenticators: readonly Authenticator[],
  maximumBodySize: number,
): ReadonlyMap<string, Authenticate> {
  for (const { scheme } of authenticators) {
    if (!Object.hasOwn(definition.authSchemes ?? {}, scheme)) {
      throw new TypeError(`the model of ${definition.id} has no ${scheme}`)
    }
  }
  const compiled = new Map<string, Authenticate>()
  for (const [name, operation] of Object.entries(definition.operations)) {
    const schemes = operation.auth ?? []
    if (schemes.length === 0) continue
    const usable = schemes.flatMap((id) => authenticators.find(({ scheme }) => scheme === id) ?? [])
    if (usable.length === 0) throw new TypeError(`"${name}" needs an authenticator of ${schemes.join(" or ")}`)
    compiled.set(name, compileOperation(definition, operation, usable, maximumBodySize))
  }
  return compiled
}

function compileOperation(
  { authSchemes = {} }: ServiceDefinition,
  { schema, auth = [], unsignedPayload = false }: OperationDefinition,
  authenticators: readonly Authenticator[],
  maximumBodySize: number,
): Authenticate {
  const takesEvents = eventStreamOf(schema[4]) !== undefined
  return (request) => {
    const checkMessages = takesEvents ? (check: MessageCheck) => checkMessagesOf(request, check) : undefined
    for (const authenticator of authenticators) {
      const trait = authSchemes[authenticator.scheme]
      const attempt = { request, trait, unsignedPayload, maximumBodySize, checkMessages }
      if (authenticator.claims(attempt)) return authenticator.authenticate(attempt)
    }
    if (auth.includes(noAuth)) return undefined
    throw nobody(authenticators)
  }
}

function nobody(authenticators: readonly Authenticator[]): ProtocolError {
  const message = "The request does not say who sends it"
  const challenges = authenticators.flatMap(({ challenge }) => challenge ?? [])
  if (challenges.length === 0) return new ProtocolError("MissingAuthenticationTokenException", message)
  return new ProtocolError("UnauthorizedException", message, {
    headers: { "www-authenticate": challenges.join(", ") },
  })
}
