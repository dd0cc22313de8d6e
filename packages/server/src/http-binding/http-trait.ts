import { expandTraits, idOf, type OperationSchema } from "../schema/schema.ts"

/** An operation's `@http` trait. */
export interface HttpTrait {
  readonly method: string
  readonly uri: string
  /** The status of a success. */
  readonly code: number
}

/** Schemas hold the trait as a list. Throws `TypeError` when an operation of an HTTP protocol lacks it. */
export function httpTraitOf(schema: OperationSchema): HttpTrait {
  const { http } = expandTraits(schema[3])
  const [method, uri, code]: unknown[] = Array.isArray(http) ? http : []
  if (typeof method !== "string" || typeof uri !== "string") throw new TypeError(`${idOf(schema)} has no http trait`)
  return { method, uri, code: typeof code === "number" ? code : 200 }
}
