import { createJsonCodec } from "../../json/json-codec.ts"
import type { CompiledProtocol, OperationCodec, Protocol } from "../protocol.ts"
import { compileRequestReader } from "./read-request.ts"
import { compileRouter } from "./route.ts"
import { compileErrorWriter, writeProtocolError } from "./write-error.ts"
import { compileOutputWriter } from "./write-response.ts"

/** `aws.protocols#awsJson1_0`: every operation is `POST /`; a header names it. */
export const awsJson1_0 = awsJson("aws.protocols#awsJson1_0", "application/x-amz-json-1.0")

/** `aws.protocols#awsJson1_1`: the same but for the media type. */
export const awsJson1_1 = awsJson("aws.protocols#awsJson1_1", "application/x-amz-json-1.1")

function awsJson(trait: string, mediaType: string): Protocol {
  return {
    id: trait,
    compile(service, { maximumBodySize }): CompiledProtocol {
      const { id, operations, constraints, defaults = {}, queryCompatible = false } = service
      const json = createJsonCodec({ useJsonName: false, timestampFormat: "epoch-seconds", constraints, defaults })
      const codecs = Object.entries(operations).map(([name, { schema, errors }]) => {
        const codec: OperationCodec = {
          name,
          readInput: compileRequestReader(schema, { json, mediaType, maximumBodySize }),
          writeOutput: compileOutputWriter(schema, { json, mediaType }),
          writeError: compileErrorWriter(errors, { json, mediaType, queryCompatible }),
        }
        return [schema, codec] as const
      })
      return {
        route: compileRouter(id, codecs),
        writeProtocolError: (error) => writeProtocolError(error, mediaType),
      }
    },
  }
}
