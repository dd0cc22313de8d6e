import { createJsonCodec } from "../../json/json-codec.ts"
import { expandTraits, type OperationSchema } from "../../schema/schema.ts"
import type { CompiledProtocol, OperationCodec, Protocol } from "../protocol.ts"
import { compileRequestReader } from "./read-request.ts"
import { compileRouter } from "./route.ts"
import { compileErrorWriter, writeProtocolError } from "./write-error.ts"
import { compileOutputWriter } from "./write-response.ts"

/** `aws.protocols#restJson1`: HTTP binding traits say where each member is; the rest is a JSON body. */
export const restJson1: Protocol = {
  id: "aws.protocols#restJson1",
  compile(service, { maximumBodySize }): CompiledProtocol {
    const codec = createJsonCodec(service, { useJsonName: true, timestampFormat: "epoch-seconds" })
    const compiled = Object.entries(service.operations).map(([name, { schema, errors }]) => {
      const operation: OperationCodec = {
        name,
        readInput: compileRequestReader(schema, { codec, maximumBodySize, isCompressible: isCompressible(schema) }),
        writeOutput: compileOutputWriter(schema, codec),
        writeError: compileErrorWriter(errors, codec),
      }
      return [schema, operation] as const
    })
    return { claims: () => true, route: compileRouter(compiled), writeProtocolError }
  },
}

/** Whether clients may compress what the operation takes, whatever that is (Smithy, "requestCompression trait"). */
function isCompressible([, , , traits]: OperationSchema): boolean {
  return expandTraits(traits).requestCompression !== undefined
}
