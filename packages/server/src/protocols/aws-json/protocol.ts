import { type HttpRequest, headerOf, mediaTypeOf } from "../../http.ts"
import { createJsonCodec } from "../../json/json-codec.ts"
import { type ErrorSchema, idOf } from "../../schema/schema.ts"
import type { CompiledProtocol, OperationCodec, Protocol } from "../protocol.ts"
import { compileRpcInputReader } from "../rpc-input.ts"
import { compileRouter, targetHeader } from "./route.ts"
import { compileErrorWriter, writeProtocolError } from "./write-error.ts"
import { compileOutputWriter } from "./write-response.ts"

/** `aws.protocols#awsJson1_0`: every operation is `POST /`; a header names it. */
export const awsJson1_0 = awsJson("aws.protocols#awsJson1_0", "application/x-amz-json-1.0", idOf)

/**
 * `aws.protocols#awsJson1_1`: the same, but for the media type and for errors, which are called by their names alone.
 */
export const awsJson1_1 = awsJson("aws.protocols#awsJson1_1", "application/x-amz-json-1.1", ([, , name]) => name)

function awsJson(trait: string, mediaType: string, errorType: (error: ErrorSchema) => string): Protocol {
  return {
    id: trait,
    compile(service, { maximumBodySize }): CompiledProtocol {
      const { id, operations, queryCompatible = false } = service
      const codec = createJsonCodec(service, { useJsonName: false, timestampFormat: "epoch-seconds" })
      const compiled = Object.entries(operations).map(([name, { schema, errors }]) => {
        const readInput = compileRpcInputReader(schema, { codec, mediaType, maximumBodySize })
        const operation: OperationCodec = {
          name,
          readInput: (request, _match, check) => readInput(request, check),
          writeOutput: compileOutputWriter(schema, { codec, mediaType }),
          writeError: compileErrorWriter(errors, { codec, mediaType, errorType, queryCompatible }),
        }
        return [schema, operation] as const
      })
      return {
        claims: (request) => isAwsJson(request, mediaType),
        route: compileRouter(id, compiled),
        writeProtocolError: (error) => writeProtocolError(error, mediaType),
      }
    },
  }
}

/** A request without a body needs no type. */
function isAwsJson(request: HttpRequest, mediaType: string): boolean {
  const type = headerOf(request, "content-type")
  return headerOf(request, targetHeader) !== undefined && (type === undefined || mediaTypeOf(type) === mediaType)
}
