import type { ErrorSchema } from "../schema/schema.ts"
import type { Failures } from "../validate/failure.ts"
import { ServiceError } from "./service-error.ts"

const field = [3, "smithy.framework", "ValidationExceptionField", 0, ["path", "message"], [0, 0], 2]
const fieldList = [1, "smithy.framework", "ValidationExceptionFieldList", 0, field]

/** `smithy.framework#ValidationException`, for services whose models do not have it too. */
export const validationExceptionSchema: ErrorSchema = [
  -3,
  "smithy.framework",
  "ValidationException",
  { error: "client", httpError: 400 },
  ["message", "fieldList"],
  [0, fieldList],
  1,
]

export function validationException(failures: Failures): ServiceError {
  return new ServiceError(validationExceptionSchema, { message: failures.summary(), fieldList: failures.described })
}
