import type { AwsSdkSigV4PreviouslyResolved } from "@aws-sdk/core/httpAuthSchemes"
import type {
  ApiKeyIdentity,
  ApiKeyIdentityProvider,
  AwsCredentialIdentity,
  AwsCredentialIdentityProvider,
  HttpAuthOption,
  HttpSigner,
  Identity,
  IdentityProvider,
  TokenIdentity,
  TokenIdentityProvider,
} from "@smithy/types"

/** A name and a password (RFC 7617). The name has no colon. */
export interface LoginIdentity extends Identity {
  readonly username: string
  readonly password: string
}

/**
 * Who sends requests: an option for each authentication scheme. Generated clients have those of their service. A
 * function is called when it is needed, and again before what it got expires: `expiration`, if there is one.
 */
export interface Identities {
  /**
   * `@sigv4`: the keys to sign with. Default on Node: AWS's own chain (environment, shared files, SSO, web identity,
   * container and instance roles). Elsewhere they must be given.
   */
  credentials?: AwsCredentialIdentity | AwsCredentialIdentityProvider | undefined
  /** `@httpBearerAuth`: the token. */
  token?: TokenIdentity | TokenIdentityProvider | undefined
  /** `@httpApiKeyAuth`: the key. */
  apiKey?: ApiKeyIdentity | ApiKeyIdentityProvider | undefined
  /** `@httpBasicAuth`: the name and the password. */
  login?: LoginIdentity | IdentityProvider<LoginIdentity> | undefined
}

/** The functions that get identities, where there is something to get. */
export type IdentityProviders = {
  readonly [Option in keyof Identities]: Extract<Identities[Option], () => unknown> | undefined
}

/** How requests say who sends them (Smithy, "Authentication traits"). Generated clients name those of their service. */
export interface AuthScheme extends HttpAuthOption {
  readonly option: keyof Identities
  /** The option as it is written, for errors. */
  readonly form: string
  readonly signer: HttpSigner
  /** What the scheme adds to the configuration of a client. */
  resolve(given: Identities, configuration: AuthConfiguration): IdentityProviders
}

/** What schemes read of a client's configuration. */
export type AuthConfiguration = Omit<AwsSdkSigV4PreviouslyResolved, "sha256">
