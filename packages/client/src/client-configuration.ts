import type { HttpHandlerUserInput } from "@smithy/core/protocols"
import type { $ClientProtocol, Endpoint, HttpRequest, HttpResponse, Logger, Provider } from "@smithy/types"
import type { IdentityProviders } from "./auth/auth-scheme.ts"
import type { Platform } from "./platform/platform.ts"

/** What a client can be told, besides who sends requests. Everything has a default. */
export interface ClientConfiguration {
  /**
   * The AWS region, such as `us-east-1`. Default on Node: `AWS_REGION`, then the profile in `~/.aws/config`. Elsewhere
   * it must be given.
   */
  region?: string | Provider<string> | undefined
  /** Where to send requests instead of the region's own endpoint, such as `http://127.0.0.1:4010`. */
  endpoint?: string | undefined
  /** How often a request is sent at most, the first time included. Default: 3, or `AWS_MAX_ATTEMPTS`. */
  maxAttempts?: number | undefined
  /** `adaptive` also slows down when the service throttles. Default: `standard`, or `AWS_RETRY_MODE`. */
  retryMode?: "standard" | "adaptive" | undefined
  /** Sends the requests, or the options of the one that does: `node:http` on Node, `fetch` elsewhere. */
  requestHandler?: HttpHandlerUserInput | undefined
  /** Whether operations whose requests may be compressed send them as they are. Default: false. */
  disableRequestCompression?: boolean | undefined
  /** How large a body must be to be compressed, in bytes: 0 to 10,485,760. Default: 10,240. */
  requestMinCompressionSizeBytes?: number | undefined
  /** Is told of every call, sensitive members left out. */
  logger?: Logger | undefined
}

/** A client's configuration with everything found out. Values that cost something are functions. */
export interface ResolvedClientConfiguration extends IdentityProviders {
  readonly serviceId: string
  readonly apiVersion: string
  readonly region: Provider<string>
  /** Undefined when the region's own endpoint is used. */
  readonly endpoint?: Provider<Endpoint>
  readonly maxAttempts: Provider<number>
  readonly retryMode: string | Provider<string>
  readonly requestHandler: ReturnType<Platform["requestHandler"]>
  readonly logger: Logger
  readonly protocol: $ClientProtocol<HttpRequest, HttpResponse>
}
