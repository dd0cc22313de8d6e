import { finished, PassThrough, pipeline, Readable } from "node:stream"
import { HttpRequest } from "@smithy/core/protocols"
import type { MetadataBearer, Pluggable } from "@smithy/types"

/**
 * Middleware that makes streams of Node of web streams and blobs, which Node's request handlers do not send. It comes
 * after the retries, since a blob can be read again.
 */
export function nodeStreamsPlugin<Input extends object, Output extends MetadataBearer>(): Pluggable<Input, Output> {
  return {
    applyToStack: (stack) =>
      stack.add(
        (next) => async (args) => {
          if (!HttpRequest.isInstance(args.request)) return next(args)
          const stream = nodeStream(args.request.body)
          if (!stream) return next(args)
          const body = pipeline(stream, new OutgoingStream({ readableObjectMode: true }), () => {})
          const failure = new Promise<never>((_resolve, reject) => body.once("error", reject))
          const request = Object.assign(HttpRequest.clone(args.request), { body })
          return Promise.race([next({ ...args, request }), failure])
        },
        { step: "deserialize", priority: "low", name: "nodeStreamsMiddleware" },
      ),
  }
}

function nodeStream(body: unknown): Readable | undefined {
  const stream = body instanceof Blob ? body.stream() : body
  if (stream instanceof ReadableStream) return Readable.fromWeb(stream)
  return stream instanceof Readable ? stream : undefined
}

/**
 * Request handlers only pipe. This one also ends a request when it fails, and is let go when the request ends. In object
 * mode chunks stay what they are, such as one event each.
 */
class OutgoingStream extends PassThrough {
  override pipe<Request extends NodeJS.WritableStream & { destroy?(error: Error): unknown }>(
    request: Request,
    options?: { end?: boolean },
  ): Request {
    this.once("error", (error) => request.destroy?.(error))
    finished(request, () => this.destroy())
    return super.pipe(request, options)
  }
}
