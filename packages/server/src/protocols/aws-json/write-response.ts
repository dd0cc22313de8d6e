import type { Codec } from "../../codec/codec.ts"
import type { HttpAnswer } from "../../http.ts"
import { resolveSchema } from "../../schema/resolve-schema.ts"
import type { OperationSchema } from "../../schema/schema.ts"

export interface ResponseOptions {
  readonly codec: Codec
  readonly mediaType: string
}

/** The output is the body; an operation without one answers with nothing, but with the media type. */
export function compileOutputWriter([, , , , , output]: OperationSchema, { codec, mediaType }: ResponseOptions) {
  const hasOutput = resolveSchema(output).kind !== "unit"
  const write = hasOutput ? codec.compileWriter(output) : () => ""
  return (value: unknown): HttpAnswer => ({
    status: 200,
    headers: { "content-type": mediaType },
    body: write(value),
  })
}
