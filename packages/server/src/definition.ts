import type { ServiceError } from "./errors/service-error.ts"
import type { Protocol } from "./protocols/protocol.ts"
import type { ErrorSchema, OperationSchema } from "./schema/schema.ts"
import type { Constraints } from "./validate/constraints.ts"
import type { ValidationFailure } from "./validate/failure.ts"

export interface OperationDefinition {
  readonly schema: OperationSchema
  /** The errors it may answer with, the service's own included. */
  readonly errors: readonly ErrorSchema[]
}

/** What a generated package knows of its service. */
export interface ServiceDefinition {
  /** The service's shape id. */
  readonly id: string
  readonly protocols: readonly Protocol[]
  readonly constraints: Constraints
  /** By the name of the handler. */
  readonly operations: Readonly<Record<string, OperationDefinition>>
  /**
   * Makes the error for a request that breaks constraints, for the operations that do not have
   * `smithy.framework#ValidationException` among their errors.
   *
   * @param message says all of what is wrong
   */
  readonly validationError?: (message: string, failures: readonly ValidationFailure[]) => ServiceError
}
