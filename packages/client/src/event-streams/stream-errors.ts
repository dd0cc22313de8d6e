import type { NormalizedSchema } from "@smithy/core/schema"
import type { StaticErrorSchema } from "@smithy/types"
import type { EventSource } from "./read-events.ts"

type ErrorConstructor = (new (options: object) => Error) | undefined

/** An error that the stream's union has, as an instance of its class. */
export function modelledError(schema: NormalizedSchema, content: Record<string, unknown>, source: EventSource): Error {
  const { errors } = source
  const found = schema.getSchema()
  const errorClass: ErrorConstructor = isErrorSchema(found) ? errors.getErrorCtor(found) : undefined
  const message = content.message ?? content.Message
  if (!errorClass) return unmodelledError(schema.getName() ?? "Error", message, source)
  return new errorClass({ ...content, message, $metadata: metadataOf(source) })
}

/** Any other error, as an instance of the class that all errors of the service have. */
export function unmodelledError(name: string, message: unknown, source: EventSource): Error {
  const base = source.errors.getBaseException()
  const baseClass: ErrorConstructor = base && source.errors.getErrorCtor(base)
  const text = typeof message === "string" ? message : ""
  return baseClass
    ? new baseClass({ name, message: text, $fault: "server", $metadata: metadataOf(source) })
    : Object.assign(new Error(text), { name })
}

function metadataOf({ response: { statusCode, headers } }: EventSource): object {
  return { httpStatusCode: statusCode, requestId: headers["x-amzn-requestid"] }
}

export function isErrorSchema(schema: unknown): schema is StaticErrorSchema {
  return Array.isArray(schema) && schema[0] === -3
}
