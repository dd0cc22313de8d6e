import type { IncomingMessage } from "node:http"
import { ProtocolError } from "./protocol-error.ts"

/** The longest body that the mock reads, in bytes. */
export const largestBody = 10 * 1024 * 1024

/**
 * Reads a body.
 *
 * @throws ProtocolError 413 as soon as it is too long, 415 when it is encoded in a way the mock cannot read
 */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const encoding = request.headers["content-encoding"]?.trim().toLowerCase()
  // The first AWS JSON services were called with "amz-1.0"; it encodes nothing.
  if (encoding && encoding !== "amz-1.0" && encoding !== "identity")
    throw new ProtocolError(415, "UnsupportedMediaTypeException", `Content-Encoding ${encoding} is not supported`)
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    chunks.push(chunk)
    length += chunk.length
    if (length > largestBody)
      throw new ProtocolError(413, "RequestEntityTooLargeException", `A body may have at most ${largestBody} bytes`)
  }
  return Buffer.concat(chunks)
}
