import { decodeUtf8 } from "../values/utf8.ts"
import { crc32 } from "./crc32.ts"
import { malformedEvent } from "./malformed-event.ts"
import {
  checksumSize,
  type EventHeader,
  type EventMessage,
  maximumHeadersSize,
  maximumPayloadSize,
  preludeSize,
} from "./message.ts"

/** What the first bytes of a message say. */
export interface Prelude {
  /** Of the whole message, in bytes. */
  readonly size: number
  readonly headersSize: number
}

/** Throws a `ProtocolError` when the lengths are not those of a message, or not what their checksum says. */
export function decodePrelude(bytes: Uint8Array): Prelude {
  const view = viewOf(bytes)
  const [size, headersSize, checksum] = [view.getUint32(0), view.getUint32(4), view.getUint32(8)]
  if (crc32(bytes.subarray(0, 8)) !== checksum) throw malformedEvent("its lengths do not have their checksum")
  const payloadSize = size - preludeSize - headersSize - checksumSize
  const isPossible = headersSize <= maximumHeadersSize && payloadSize >= 0 && payloadSize <= maximumPayloadSize
  if (!isPossible) throw malformedEvent("its lengths do not fit each other")
  return { size, headersSize }
}

/** Throws a `ProtocolError` for a message whose checksum is wrong, or whose headers are malformed. */
export function decodeMessage(bytes: Uint8Array, { headersSize }: Prelude): EventMessage {
  const end = bytes.length - checksumSize
  if (crc32(bytes.subarray(0, end)) !== viewOf(bytes).getUint32(end))
    throw malformedEvent("it does not have its checksum")
  const body = preludeSize + headersSize
  return { headers: decodeHeaders(bytes.subarray(preludeSize, body)), body: bytes.slice(body, end) }
}

function decodeHeaders(bytes: Uint8Array): Map<string, EventHeader> {
  const reader = new HeaderReader(bytes)
  const headers = new Map<string, EventHeader>()
  while (!reader.isAtEnd()) {
    const name = decodeUtf8(reader.take(reader.integer(1) & 255))
    if (name === "" || headers.has(name)) throw malformedEvent("a header has no name, or that of another one")
    headers.set(name, reader.header())
  }
  return headers
}

class HeaderReader {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  isAtEnd(): boolean {
    return this.#at === this.#bytes.length
  }

  take(size: number): Uint8Array {
    const start = this.#at
    this.#at += size
    if (this.#at > this.#bytes.length) throw malformedEvent("its headers end too early")
    return this.#bytes.slice(start, this.#at)
  }

  integer(size: 1 | 2 | 4): number {
    const view = viewOf(this.take(size))
    if (size === 1) return view.getInt8(0)
    return size === 2 ? view.getInt16(0) : view.getInt32(0)
  }

  header(): EventHeader {
    const type = this.integer(1)
    switch (type) {
      case 0:
      case 1:
        return { type: "boolean", value: type === 0 }
      case 2:
        return { type: "byte", value: this.integer(1) }
      case 3:
        return { type: "short", value: this.integer(2) }
      case 4:
        return { type: "integer", value: this.integer(4) }
      case 5:
        return { type: "long", value: this.#long() }
      case 6:
        return { type: "blob", value: this.#sized() }
      case 7:
        return { type: "string", value: decodeUtf8(this.#sized()) }
      case 8:
        return { type: "timestamp", value: toDate(this.#long()) }
      case 9:
        return { type: "uuid", value: this.take(16) }
      default:
        throw malformedEvent("a header has an unknown type")
    }
  }

  #long(): bigint {
    return viewOf(this.take(8)).getBigInt64(0)
  }

  #sized(): Uint8Array {
    return this.take(this.integer(2) & 0xffff)
  }
}

function toDate(milliseconds: bigint): Date {
  const date = new Date(Number(milliseconds))
  if (Number.isNaN(date.getTime())) throw malformedEvent("a header has a time beyond all times")
  return date
}

function viewOf({ buffer, byteOffset, length }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, length)
}
