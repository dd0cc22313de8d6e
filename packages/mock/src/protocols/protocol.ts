import type { Operation } from "../document/operations.ts"

/** The operation that a request is for, and the values of the labels in its path. */
export interface Route {
  readonly operation: Operation
  readonly labels: ReadonlyMap<string, string>
}

export interface ErrorForm {
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

/** How requests find their operation, and how an error that no document describes is written. */
export interface Protocol {
  readonly name: string
  readonly mediaType: string
  /** What every answer carries. */
  readonly headers: Readonly<Record<string, string>>
  /**
   * @param path still encoded, without query
   * @param query still encoded
   * @param target the header `X-Amz-Target`
   * @throws ProtocolError when there is none
   */
  route(method: string, path: string, query: string, target: string | undefined): Route
  error(name: string, message: string): ErrorForm
}
