import type { HttpAnswer } from "../../http.ts"
import { WriterCompiler } from "../../json/compile-writer.ts"
import type { JsonOptions } from "../../json/json-options.ts"
import { resolveSchema } from "../../schema/resolve-schema.ts"
import type { OperationSchema } from "../../schema/schema.ts"

export interface ResponseOptions {
  readonly json: JsonOptions
  readonly mediaType: string
}

/** The output is the body; an operation without one answers with nothing, but with the media type. */
export function compileOutputWriter([, , , , , output]: OperationSchema, { json, mediaType }: ResponseOptions) {
  const hasOutput = resolveSchema(output).kind !== "unit"
  const write = hasOutput ? new WriterCompiler(json).compile(output) : () => ""
  return (value: unknown): HttpAnswer => ({
    status: 200,
    headers: { "content-type": mediaType },
    body: write(value),
  })
}
