import type { ProtocolError } from "../../errors/protocol-error.ts"
import type { ServiceError } from "../../errors/service-error.ts"
import type { HttpAnswer } from "../../http.ts"
import { WriterCompiler } from "../../json/compile-writer.ts"
import { resolveSchema } from "../../schema/resolve-schema.ts"
import { type ErrorSchema, idOf } from "../../schema/schema.ts"
import { statusOf } from "../error-status.ts"
import type { ResponseOptions } from "./write-response.ts"

/** The body holds the error's shape id as `__type`, then its members. */
export function compileErrorWriter(errors: readonly ErrorSchema[], { json, mediaType }: ResponseOptions) {
  const writers = new Map(
    errors.map((schema) => {
      const resolved = resolveSchema(schema)
      const members = resolved.kind === "structure" ? resolved.members : []
      const write = new WriterCompiler(json).compileStructure(
        idOf(schema),
        members,
        `"__type":${JSON.stringify(idOf(schema))}`,
      )
      return [idOf(schema), { status: statusOf(schema), write }]
    }),
  )
  return ({ $schema, content }: ServiceError): HttpAnswer | undefined => {
    const writer = writers.get(idOf($schema))
    return writer && { status: writer.status, headers: { "content-type": mediaType }, body: writer.write(content) }
  }
}

export function writeProtocolError({ name, message, status, headers }: ProtocolError, mediaType: string): HttpAnswer {
  return {
    status,
    headers: { ...headers, "content-type": mediaType },
    body: JSON.stringify({ __type: name, message }),
  }
}
