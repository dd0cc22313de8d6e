import type { AwsCredentialIdentityProvider, Decoder, Encoder, MetadataBearer, Pluggable } from "@smithy/types"

/** What signing events takes of a client's configuration. */
export interface EventSigningConfiguration {
  /** Undefined for a service that nobody signs requests of. */
  readonly signer: unknown
  readonly credentials: AwsCredentialIdentityProvider
  readonly utf8Encoder: Encoder
  readonly utf8Decoder: Decoder
}

/**
 * Makes the middleware that signs each event of a request. The package's `imports` choose which file `#sign-events` is.
 */
export type SignEvents = (configuration: EventSigningConfiguration) => Pluggable<object, MetadataBearer>
