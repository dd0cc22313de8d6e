import type { Codec } from "../../codec/codec.ts"
import type { ProtocolError } from "../../errors/protocol-error.ts"
import type { ServiceError } from "../../errors/service-error.ts"
import type { HttpAnswer } from "../../http.ts"
import { resolveSchema } from "../../schema/resolve-schema.ts"
import { type ErrorSchema, idOf } from "../../schema/schema.ts"
import { statusOf } from "../error-status.ts"
import { queryErrorHeader } from "../query-error.ts"
import { documentHeaders } from "./write-response.ts"

export interface ErrorOptions {
  readonly codec: Codec
  readonly queryCompatible: boolean
}

/** The body holds the error's shape id as `__type`, then its members. */
export function compileErrorWriter(errors: readonly ErrorSchema[], { codec, queryCompatible }: ErrorOptions) {
  const writers = new Map(
    errors.map((schema) => {
      const resolved = resolveSchema(schema)
      const members = resolved.kind === "structure" ? resolved.members : []
      const write = codec.compileStructureWriter(idOf(schema), members, idOf(schema))
      const headers = { ...documentHeaders, ...(queryCompatible ? queryErrorHeader(schema) : {}) }
      return [idOf(schema), { status: statusOf(schema), headers, write }]
    }),
  )
  return ({ $schema, content }: ServiceError): HttpAnswer | undefined => {
    const writer = writers.get(idOf($schema))
    return writer && { status: writer.status, headers: writer.headers, body: writer.write(content) }
  }
}

const message = { name: "message", required: true, schema: 0 }

export function writeProtocolError(error: ProtocolError, codec: Codec): HttpAnswer {
  const body = codec.compileStructureWriter("", [message], error.name)({ message: error.message })
  return { status: error.status, headers: { ...error.headers, ...documentHeaders }, body }
}
