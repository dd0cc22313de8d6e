import { ReaderCompiler } from "./compile-reader.ts"
import { WriterCompiler } from "./compile-writer.ts"
import type { JsonOptions } from "./json-options.ts"

/** One protocol's JSON for one service. All operations share the compilers, and so the shapes that those have compiled. */
export interface JsonCodec extends JsonOptions {
  readonly readers: ReaderCompiler
  readonly writers: WriterCompiler
}

export function createJsonCodec(options: JsonOptions): JsonCodec {
  return { ...options, readers: new ReaderCompiler(options), writers: new WriterCompiler(options) }
}
