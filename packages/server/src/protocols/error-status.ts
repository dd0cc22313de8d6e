import type { ErrorSchema } from "../schema/schema.ts"
import { expandTraits } from "../schema/schema.ts"

/** The HTTP status of a modelled error: that of `@httpError`, else what its fault implies. */
export function statusOf(schema: ErrorSchema): number {
  const { httpError, error } = expandTraits(schema[3])
  if (typeof httpError === "number") return httpError
  return error === "server" ? 500 : 400
}
