import type { Codec } from "../../codec/codec.ts"
import { resolveSchema } from "../../schema/resolve-schema.ts"
import type { OperationSchema } from "../../schema/schema.ts"
import type { OperationCodec } from "../protocol.ts"
import { compileEventOutputWriter } from "../rpc-output.ts"
import { mediaType } from "./read-request.ts"
import { protocolHeader, protocolName } from "./route.ts"

const protocolHeaders = { [protocolHeader]: protocolName }

/** The headers of an answer that has a body. */
export const documentHeaders = { ...protocolHeaders, "content-type": mediaType }

/** The output is the body; an operation without one answers with nothing. */
export function compileOutputWriter([, , , , , output]: OperationSchema, codec: Codec): OperationCodec["writeOutput"] {
  const writeEvents = compileEventOutputWriter(output, codec, { mediaType, headers: protocolHeaders })
  if (writeEvents) return writeEvents
  if (resolveSchema(output).kind === "unit") return () => ({ status: 200, headers: protocolHeaders, body: "" })
  const write = codec.compileWriter(output)
  return (value) => ({ status: 200, headers: documentHeaders, body: write(value) })
}
