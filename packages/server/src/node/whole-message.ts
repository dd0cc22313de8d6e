import { IncomingMessage } from "node:http"
import { Readable } from "node:stream"

/** What takes a body as it comes in. */
export interface BodySink {
  /** False when it wants no more: what is left is the stream's then. */
  data(chunk: Buffer): boolean
  end(): void
}

/**
 * A request of `node:http` whose body can be had without a stream in between, which would take longer than all that a
 * service does with a small body. What nobody gathers is a stream as ever.
 */
export class WholeMessage extends IncomingMessage {
  #sink: BodySink | undefined
  #isGathered = false

  /** Whether a sink has got all of the body. */
  get isGathered(): boolean {
    return this.#isGathered
  }

  /** Gives the body to a sink. False when some of it has come in already: then it has to be read from the stream. */
  gather(sink: BodySink): boolean {
    if (this.complete || this.readableLength > 0 || this.readableFlowing !== null) return false
    this.#sink = sink
    return true
  }

  override push(chunk: Buffer | null, encoding?: BufferEncoding): boolean {
    const sink = this.#sink
    if (!sink) return super.push(chunk, encoding)
    if (chunk === null) {
      this.#isGathered = true
      sink.end()
      // An answer that was there before the body waits for this.
      this.emit("end")
    } else if (!sink.data(chunk)) this.#sink = undefined
    return true
  }

  /** Node resumes what nobody has read. There is nothing left of this one. */
  override resume(): this {
    return this.#isGathered ? this : super.resume()
  }
}

const streamHasEnded = Object.getOwnPropertyDescriptor(Readable.prototype, "readableEnded")?.get

// Node keeps a request until it has ended. Its types have that as a property, so the class cannot say it.
Object.defineProperty(WholeMessage.prototype, "readableEnded", {
  get(this: WholeMessage): boolean {
    return this.isGathered || Boolean(streamHasEnded?.call(this))
  },
})
