import { createJsonCodec } from "../../json/json-codec.ts"
import type { CompiledProtocol, OperationCodec, Protocol } from "../protocol.ts"
import { compileRequestReader } from "./read-request.ts"
import { compileRouter } from "./route.ts"
import { compileErrorWriter, writeProtocolError } from "./write-error.ts"
import { compileOutputWriter } from "./write-response.ts"

/** `aws.protocols#restJson1`: HTTP binding traits say where each member is; the rest is a JSON body. */
export const restJson1: Protocol = {
  id: "aws.protocols#restJson1",
  compile({ operations, constraints, defaults = {} }, { maximumBodySize }): CompiledProtocol {
    const json = createJsonCodec({ useJsonName: true, timestampFormat: "epoch-seconds", constraints, defaults })
    const codecs = Object.entries(operations).map(([name, { schema, errors }]) => {
      const codec: OperationCodec = {
        name,
        readInput: compileRequestReader(schema, { json, maximumBodySize }),
        writeOutput: compileOutputWriter(schema, json),
        writeError: compileErrorWriter(errors, json),
      }
      return [schema, codec] as const
    })
    return { route: compileRouter(codecs), writeProtocolError }
  },
}
