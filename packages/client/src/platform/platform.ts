import type { HttpHandlerUserInput, HttpRequest, HttpResponse } from "@smithy/core/protocols"
import type {
  AwsCredentialIdentityProvider,
  HttpHandlerOptions,
  MetadataBearer,
  Pluggable,
  Provider,
  RequestHandler,
  StreamCollector,
} from "@smithy/types"

/** What differs between Node and everywhere else. The package's `imports` choose which file `#platform` is. */
export interface Platform {
  /** Finds the region when none was given. Rejects with an error that says how to give one. */
  region(clientName: string): Provider<string>
  /** Finds credentials when none were given, for a client of this configuration. */
  credentials(clientName: string, clientConfiguration: object): AwsCredentialIdentityProvider
  maxAttempts(): number | Provider<number>
  retryMode(): string | Provider<string>
  /** The handler given, or the platform's own with the options given; it speaks HTTP/2 where the service wants that. */
  requestHandler(
    given: HttpHandlerUserInput | undefined,
    http2: boolean | undefined,
  ): RequestHandler<HttpRequest, HttpResponse, HttpHandlerOptions>
  readonly streamCollector: StreamCollector
  /** A stream that the request handler sends, compressed; undefined for what is none. */
  gzipStream(stream: unknown): unknown
  /** Makes of the streams that a caller may give what request handlers send; undefined where they send them all. */
  streamsPlugin?<Input extends object, Output extends MetadataBearer>(): Pluggable<Input, Output>
  /** Undefined where the platform has one of its own. */
  readonly userAgent?: string
}
