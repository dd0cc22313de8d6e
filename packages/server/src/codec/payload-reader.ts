import { decodeUtf8 } from "../values/utf8.ts"
import type { BodyReader, Codec } from "./codec.ts"

/** The reader of a member that is a payload by itself: text and bytes are as they come, all else is a document. */
export function compilePayloadReader(ref: unknown, kind: string, codec: Codec): BodyReader<unknown> {
  if (kind === "string") return decodeUtf8
  return kind === "blob" ? (body) => body : codec.compileReader(ref)
}
