import type { Codec } from "../../codec/codec.ts"
import type { ProtocolError } from "../../errors/protocol-error.ts"
import type { ServiceError } from "../../errors/service-error.ts"
import type { HttpAnswer } from "../../http.ts"
import { type ErrorSchema, idOf } from "../../schema/schema.ts"
import { statusOf } from "../error-status.ts"
import { documentType } from "./read-body.ts"
import { compileMessageWriter } from "./write-response.ts"

/** Names the error; the body holds its members. */
const errorHeader = "x-amzn-errortype"

export function compileErrorWriter(errors: readonly ErrorSchema[], codec: Codec) {
  const writers = new Map(errors.map((schema) => [idOf(schema), compileMessageWriter(schema, statusOf(schema), codec)]))
  return ({ $schema, content }: ServiceError): HttpAnswer | undefined => {
    const answer = writers.get(idOf($schema))?.(content, noStream)
    return answer && { ...answer, headers: { ...answer.headers, [errorHeader]: $schema[2] } }
  }
}

/** No error has a stream. */
function noStream(): void {}

export function writeProtocolError({ name, message, status, headers }: ProtocolError): HttpAnswer {
  return {
    status,
    headers: { ...headers, "content-type": documentType, [errorHeader]: name },
    body: JSON.stringify({ message }),
  }
}
