/** A request after its protocol is understood: parameters as text, all values of each; the body as JSON. */
export interface Input {
  readonly path: ReadonlyMap<string, readonly string[]>
  readonly query: ReadonlyMap<string, readonly string[]>
  /** By the name that the document gives the header. */
  readonly header: ReadonlyMap<string, readonly string[]>
  /** Undefined when there is none. */
  readonly body: unknown
}
