import type { ProtocolError } from "../../errors/protocol-error.ts"
import type { ServiceError } from "../../errors/service-error.ts"
import type { HttpAnswer } from "../../http.ts"
import { resolveSchema } from "../../schema/resolve-schema.ts"
import { type ErrorSchema, expandTraits, idOf } from "../../schema/schema.ts"
import { statusOf } from "../error-status.ts"
import type { ResponseOptions } from "./write-response.ts"

export interface ErrorOptions extends ResponseOptions {
  readonly queryCompatible: boolean
}

/** The body holds the error's shape id as `__type`, then its members. */
export function compileErrorWriter(errors: readonly ErrorSchema[], options: ErrorOptions) {
  const { codec, mediaType, queryCompatible } = options
  const writers = new Map(
    errors.map((schema) => {
      const resolved = resolveSchema(schema)
      const members = resolved.kind === "structure" ? resolved.members : []
      const write = codec.compileStructureWriter(idOf(schema), members, idOf(schema))
      const headers = { "content-type": mediaType, ...(queryCompatible ? queryErrorHeader(schema) : {}) }
      return [idOf(schema), { status: statusOf(schema), headers, write }]
    }),
  )
  return ({ $schema, content }: ServiceError): HttpAnswer | undefined => {
    const writer = writers.get(idOf($schema))
    return writer && { status: writer.status, headers: writer.headers, body: writer.write(content) }
  }
}

/** The code that the error had in awsQuery, and whose fault it is (AWS, "awsQueryCompatible trait"). */
function queryErrorHeader(schema: ErrorSchema): Record<string, string> {
  const { awsQueryError, error } = expandTraits(schema[3])
  const code: unknown = Array.isArray(awsQueryError) ? awsQueryError[0] : undefined
  const name = typeof code === "string" ? code : schema[2]
  return { "x-amzn-query-error": `${name};${error === "server" ? "Receiver" : "Sender"}` }
}

export function writeProtocolError({ name, message, status, headers }: ProtocolError, mediaType: string): HttpAnswer {
  return {
    status,
    headers: { ...headers, "content-type": mediaType },
    body: JSON.stringify({ __type: name, message }),
  }
}
