/** A header of a message, with its type on the wire. A timestamp is as fine as a `Date`. */
export type EventHeader =
  | { readonly type: "boolean"; readonly value: boolean }
  | { readonly type: "byte" | "short" | "integer"; readonly value: number }
  | { readonly type: "long"; readonly value: bigint }
  | { readonly type: "blob"; readonly value: Uint8Array }
  | { readonly type: "string"; readonly value: string }
  | { readonly type: "timestamp"; readonly value: Date }
  /** The 16 bytes. */
  | { readonly type: "uuid"; readonly value: Uint8Array }

/** A message of a stream in `application/vnd.amazon.eventstream`. */
export interface EventMessage {
  readonly headers: ReadonlyMap<string, EventHeader>
  readonly body: Uint8Array
}

export const eventStreamType = "application/vnd.amazon.eventstream"

/** Two lengths and their checksum. */
export const preludeSize = 12
export const checksumSize = 4

/** In bytes, as the format's specification has them. */
export const maximumHeadersSize = 128 * 1024
export const maximumPayloadSize = 24 * 1024 * 1024
