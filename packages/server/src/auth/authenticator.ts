import type { MessageCheck } from "../event-stream/message-checks.ts"
import type { HttpRequest } from "../http.ts"

/** A request whose caller is to be found out. */
export interface Attempt {
  readonly request: HttpRequest
  /** The value of the scheme's trait, as the model has it. */
  readonly trait: unknown
  /** Whether signatures may leave out the body: `aws.auth#unsignedPayload`. */
  readonly unsignedPayload: boolean
  /** In bytes, for `request.readBody`. */
  readonly maximumBodySize: number
  /** Has each message of an event stream checked as it comes; undefined for an operation that takes none. */
  readonly checkMessages?: ((check: MessageCheck) => void) | undefined
}

/** Finds out who calls, by one authentication scheme of the model. */
export interface Authenticator {
  /** The id of the scheme's trait. */
  readonly scheme: string
  /** For the `WWW-Authenticate` of an answer to nobody in particular (RFC 9110, section 11.6.1). */
  readonly challenge?: string
  /** Whether a request has proofs of this scheme, good or bad. */
  claims(attempt: Attempt): boolean
  /** Answers with who calls: the `identity` of contexts. Throws a `ProtocolError` for bad proofs. */
  authenticate(attempt: Attempt): Promise<unknown>
}

/** What a verifier found out: who calls, or undefined when the proof is not good. */
export type Verified<Identity> = Identity | undefined | Promise<Identity | undefined>
