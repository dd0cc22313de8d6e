import type { ProtocolError } from "../../errors/protocol-error.ts"
import type { ServiceError } from "../../errors/service-error.ts"
import type { HttpAnswer } from "../../http.ts"
import { resolveSchema } from "../../schema/resolve-schema.ts"
import { type ErrorSchema, idOf } from "../../schema/schema.ts"
import { statusOf } from "../error-status.ts"
import { queryErrorHeader } from "../query-error.ts"
import type { ResponseOptions } from "./write-response.ts"

export interface ErrorOptions extends ResponseOptions {
  /** What an error is called in a body. */
  readonly errorType: (error: ErrorSchema) => string
  readonly queryCompatible: boolean
}

/** The body says by `__type` which error it is, and then holds its members. */
export function compileErrorWriter(errors: readonly ErrorSchema[], options: ErrorOptions) {
  const { codec, mediaType, errorType, queryCompatible } = options
  const writers = new Map(
    errors.map((schema) => {
      const resolved = resolveSchema(schema)
      const members = resolved.kind === "structure" ? resolved.members : []
      const write = codec.compileStructureWriter(idOf(schema), members, errorType(schema))
      const headers = { "content-type": mediaType, ...(queryCompatible ? queryErrorHeader(schema) : {}) }
      return [idOf(schema), { status: statusOf(schema), headers, write }]
    }),
  )
  return ({ $schema, content }: ServiceError): HttpAnswer | undefined => {
    const writer = writers.get(idOf($schema))
    return writer && { status: writer.status, headers: writer.headers, body: writer.write(content) }
  }
}

export function writeProtocolError({ name, message, status, headers }: ProtocolError, mediaType: string): HttpAnswer {
  return {
    status,
    headers: { ...headers, "content-type": mediaType },
    body: JSON.stringify({ __type: name, message }),
  }
}
