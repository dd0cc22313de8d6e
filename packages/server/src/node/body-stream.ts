import { endedTooEarly } from "../fetch.ts"
import { type Incoming, isCutOff } from "./incoming.ts"

/**
 * A body as a web stream. When its reader leaves, what is still to come is read and forgotten: `Readable.toWeb` would
 * end the connection then, and with it the answer.
 */
export class BodyStream {
  readonly stream: ReadableStream<Uint8Array>
  readonly #incoming: Incoming
  /** Undefined when the stream has ended. */
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined

  constructor(incoming: Incoming) {
    this.#incoming = incoming
    this.stream = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.#controller = controller
        },
        pull: () => void incoming.resume(),
        cancel: () => this.drop(),
      },
      new ByteLengthQueuingStrategy({ highWaterMark: incoming.readableHighWaterMark }),
    )
    incoming.pause()
    incoming.on("data", this.#take)
    incoming.on("end", () => void isCutOff(incoming).then((isCut) => this.#end(isCut ? endedTooEarly() : undefined)))
    incoming.on("error", (cause) => this.#end(endedTooEarly(cause)))
    incoming.on("close", () => incoming.readableEnded || this.#end(endedTooEarly()))
  }

  /** Lets go of what is still to come. Whoever still reads gets an error. */
  drop(): void {
    this.#end(new Error("The request was answered before all of its body was read"))
    this.#incoming.off("data", this.#take)
    this.#incoming.resume()
  }

  readonly #take = (chunk: Uint8Array): void => {
    this.#controller?.enqueue(chunk)
    if ((this.#controller?.desiredSize ?? 0) <= 0) this.#incoming.pause()
  }

  #end(error?: Error): void {
    if (error) this.#controller?.error(error)
    else this.#controller?.close()
    this.#controller = undefined
  }
}
