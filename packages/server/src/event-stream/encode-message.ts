import { ValueError } from "../errors/value-error.ts"
import { crc32 } from "./crc32.ts"
import { checksumSize, type EventHeader, type EventMessage, maximumHeadersSize, preludeSize } from "./message.ts"

const encoder = new TextEncoder()

/**
 * The bytes of a message (Amazon Event Stream, "Message format"). Throws `ValueError` for headers that are too long.
 */
export function encodeMessage({ headers, body }: EventMessage): Uint8Array {
  const headerBytes = encodeHeaders(headers)
  const headersSize = headerBytes.length
  if (headersSize > maximumHeadersSize) throw new ValueError("the event's headers are too long")
  const size = preludeSize + headersSize + body.length + checksumSize
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, size)
  view.setUint32(4, headersSize)
  view.setUint32(8, crc32(bytes.subarray(0, 8)))
  bytes.set(headerBytes, preludeSize)
  bytes.set(body, preludeSize + headersSize)
  const end = size - checksumSize
  view.setUint32(end, crc32(bytes.subarray(0, end)))
  return bytes
}

/** The bytes of a message's headers, one after the other. */
export function encodeHeaders(headers: EventMessage["headers"]): Uint8Array {
  return Uint8Array.from([...headers].flatMap(([name, header]) => encodeHeader(name, header)))
}

/** The length of the name, the name, the type, and the value. */
function encodeHeader(name: string, header: EventHeader): readonly number[] {
  const nameBytes = encoder.encode(name)
  if (nameBytes.length === 0 || nameBytes.length > 255)
    throw new ValueError("the name of an event's header is too long")
  return [nameBytes.length, ...nameBytes, ...encodeValue(name, header)]
}

function encodeValue(name: string, header: EventHeader): readonly number[] {
  switch (header.type) {
    case "boolean":
      return [header.value ? 0 : 1]
    case "byte":
      return [2, ...integer(1, BigInt(header.value))]
    case "short":
      return [3, ...integer(2, BigInt(header.value))]
    case "integer":
      return [4, ...integer(4, BigInt(header.value))]
    case "long":
      return [5, ...integer(8, header.value)]
    case "blob":
      return [6, ...sized(name, header.value)]
    case "string":
      return [7, ...sized(name, encoder.encode(header.value))]
    case "timestamp":
      return [8, ...integer(8, BigInt(header.value.getTime()))]
    case "uuid":
      return [9, ...header.value]
  }
}

/** Big-endian, in two's complement. */
function integer(size: number, value: bigint): number[] {
  return Array.from({ length: size }, (_, index) => Number((value >> BigInt(8 * (size - 1 - index))) & 255n))
}

function sized(name: string, bytes: Uint8Array): number[] {
  if (bytes.length > 0x7fff)
    throw new ValueError("has more than 32767 bytes, which no event's header may have").within(name)
  return [...integer(2, BigInt(bytes.length)), ...bytes]
}
