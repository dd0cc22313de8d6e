import { createCborCodec } from "../../cbor/cbor-codec.ts"
import { headerOf } from "../../http.ts"
import type { CompiledProtocol, OperationCodec, Protocol } from "../protocol.ts"
import { compileRequestReader } from "./read-request.ts"
import { compileRouter, protocolHeader, protocolName } from "./route.ts"
import { compileErrorWriter, writeProtocolError } from "./write-error.ts"
import { compileOutputWriter } from "./write-response.ts"

/** `smithy.protocols#rpcv2Cbor`: the path names the operation; bodies are CBOR. */
export const rpcv2Cbor: Protocol = {
  id: "smithy.protocols#rpcv2Cbor",
  compile(service, { maximumBodySize }): CompiledProtocol {
    const { id, operations, constraints, defaults = {}, queryCompatible = false } = service
    const codec = createCborCodec({ constraints, defaults })
    const compiled = Object.entries(operations).map(([name, { schema, errors }]) => {
      const operation: OperationCodec = {
        name,
        readInput: compileRequestReader(schema, { codec, maximumBodySize }),
        writeOutput: compileOutputWriter(schema, codec),
        writeError: compileErrorWriter(errors, { codec, queryCompatible }),
      }
      return [schema, operation] as const
    })
    return {
      claims: (request) => headerOf(request, protocolHeader)?.trim() === protocolName,
      route: compileRouter(id, compiled),
      writeProtocolError: (error) => writeProtocolError(error, codec),
    }
  },
}
