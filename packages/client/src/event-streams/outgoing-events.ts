/** The events that a caller gives, and whether they failed. */
export class OutgoingEvents implements AsyncIterable<unknown> {
  readonly #events: AsyncIterable<unknown>
  #failure: { readonly error: unknown } | undefined

  constructor(events: AsyncIterable<unknown>) {
    this.#events = events
  }

  [Symbol.asyncIterator](): AsyncIterator<unknown> {
    return this.#events[Symbol.asyncIterator]()
  }

  fail(error: unknown): void {
    this.#failure = { error }
  }

  /** Throws what the events failed with: whatever the service made of it, that is what the caller is to know. */
  throwFailure(): void {
    if (this.#failure) throw this.#failure.error
  }
}
