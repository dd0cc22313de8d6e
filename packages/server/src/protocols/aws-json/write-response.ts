import type { Codec } from "../../codec/codec.ts"
import { resolveSchema } from "../../schema/resolve-schema.ts"
import type { OperationSchema } from "../../schema/schema.ts"
import type { OperationCodec } from "../protocol.ts"
import { compileEventOutputWriter } from "../rpc-output.ts"

export interface ResponseOptions {
  readonly codec: Codec
  readonly mediaType: string
}

/** The output is the body; an operation without one answers with nothing, but with the media type. */
export function compileOutputWriter(
  [, , , , , output]: OperationSchema,
  { codec, mediaType }: ResponseOptions,
): OperationCodec["writeOutput"] {
  const writeEvents = compileEventOutputWriter(output, codec, { mediaType: "application/json", headers: {} })
  if (writeEvents) return writeEvents
  const hasOutput = resolveSchema(output).kind !== "unit"
  const write = hasOutput ? codec.compileWriter(output) : () => ""
  return (value) => ({
    status: 200,
    headers: { "content-type": mediaType },
    body: write(value),
  })
}
