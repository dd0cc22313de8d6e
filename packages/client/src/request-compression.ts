import { HttpRequest } from "@smithy/core/protocols"
import { toUint8Array } from "@smithy/core/serde"
import type { MetadataBearer, Pluggable } from "@smithy/types"
import { platform } from "#platform"
import type { CommandFeature } from "./command-class.ts"

/** What a client's configuration says of compression. */
export interface CompressionConfiguration {
  readonly disableRequestCompression: boolean
  readonly requestMinCompressionSizeBytes: number
}

/** Tells a command to compress what it sends with gzip (Smithy, "requestCompression trait"). */
export function requestCompression(): CommandFeature {
  return {
    plugins: (_service, { disableRequestCompression, requestMinCompressionSizeBytes }) =>
      disableRequestCompression ? [] : [compressionPlugin(requestMinCompressionSizeBytes)],
  }
}

const maximumThreshold = 10 * 1024 * 1024

/** The settings given, and the defaults for the others. Throws `RangeError` for a size that none may be. */
export function compressionConfiguration({
  disableRequestCompression = false,
  requestMinCompressionSizeBytes = 10 * 1024,
}: {
  readonly disableRequestCompression?: boolean | undefined
  readonly requestMinCompressionSizeBytes?: number | undefined
}): CompressionConfiguration {
  const isPossible =
    Number.isInteger(requestMinCompressionSizeBytes) &&
    requestMinCompressionSizeBytes >= 0 &&
    requestMinCompressionSizeBytes <= maximumThreshold
  if (!isPossible) {
    throw new RangeError(
      `requestMinCompressionSizeBytes must be a whole number from 0 to ${maximumThreshold}, but it is ${requestMinCompressionSizeBytes}`,
    )
  }
  return { disableRequestCompression, requestMinCompressionSizeBytes }
}

/** It stands before what measures, digests and signs the body. */
function compressionPlugin(minimumSize: number): Pluggable<object, MetadataBearer> {
  return {
    applyToStack: (stack) =>
      stack.add(
        (next) => async (args) => {
          if (HttpRequest.isInstance(args.request)) await compress(args.request, minimumSize)
          return next(args)
        },
        { step: "build", name: "requestCompressionMiddleware", priority: "high" },
      ),
  }
}

async function compress(request: HttpRequest, minimumSize: number): Promise<void> {
  const body = await compressed(request.body, minimumSize)
  if (body === undefined) return
  request.body = body
  const { "content-encoding": encoding } = request.headers
  request.headers["content-encoding"] = encoding ? `${encoding}, gzip` : "gzip"
}

/** Undefined for a body that stays as it is. Nobody knows how large a stream will be. */
async function compressed(body: unknown, minimumSize: number): Promise<unknown> {
  if (typeof body !== "string" && !(body instanceof Uint8Array)) return platform.gzipStream(body)
  const bytes = toUint8Array(body)
  return bytes.length < minimumSize ? undefined : gzip(bytes)
}

async function gzip(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new CompressionStream("gzip"))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
