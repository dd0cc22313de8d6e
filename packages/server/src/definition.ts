import type { Cors } from "./cors.ts"
import type { ServiceError } from "./errors/service-error.ts"
import type { JsonReaders } from "./json/json-inputs.ts"
import type { JsonConverters } from "./json/json-values.ts"
import type { Protocol } from "./protocols/protocol.ts"
import type { Defaults } from "./schema/defaults.ts"
import type { ErrorSchema, OperationSchema } from "./schema/schema.ts"
import type { Constraints } from "./validate/constraints.ts"

export interface OperationDefinition {
  readonly schema: OperationSchema
  /** The errors it may answer with, the service's own included. */
  readonly errors: readonly ErrorSchema[]
  /**
   * Makes the error, one of `errors`, for a request that breaks constraints; `message` says all of what is wrong.
   * Without it that is `smithy.framework#ValidationException`.
   */
  readonly validationError?: (message: string) => ServiceError
  /**
   * The ids of the schemes by which it can be called, the preferred first. `smithy.api#noAuth` among them lets anybody
   * call it. Without any, too.
   */
  readonly auth?: readonly string[]
  /** Whether signatures may leave out the body: `aws.auth#unsignedPayload`. */
  readonly unsignedPayload?: boolean
}

/** What a generated package knows of its service. */
export interface ServiceDefinition {
  /** The service's shape id. */
  readonly id: string
  /** Those that a request names most plainly come first: the first that claims a request answers it. */
  readonly protocols: readonly Protocol[]
  readonly constraints: Constraints
  readonly defaults?: Defaults
  /** Of inputs that are a JSON body. What has none, or is refused, is read and checked by its schema. */
  readonly jsonReaders?: JsonReaders
  /** Of structures and unions that outputs have. What has none is written as JSON by its schema, which takes longer. */
  readonly jsonConverters?: JsonConverters
  /** Whether clients of its former awsQuery protocol read errors: `aws.protocols#awsQueryCompatible`. */
  readonly queryCompatible?: boolean
  /** The value of `@cors`. Without it, web pages of other origins cannot read answers. */
  readonly cors?: Cors
  /** The values of the authentication traits, by their ids. */
  readonly authSchemes?: Readonly<Record<string, unknown>>
  /** By the name of the handler. */
  readonly operations: Readonly<Record<string, OperationDefinition>>
}
