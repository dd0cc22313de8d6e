import { crc32 as zlibCrc32 } from "node:zlib"
import { describe, expect, test } from "vitest"
import { crc32 } from "./crc32.ts"
import { decodeMessage, decodePrelude } from "./decode-message.ts"
import { encodeMessage } from "./encode-message.ts"
import type { EventHeader, EventMessage } from "./message.ts"
import { readMessages } from "./read-messages.ts"

/** A message with right checksums, whatever its headers are. */
function frame(headers: string, body = "", sizes: { size?: number; headersSize?: number } = {}): Buffer {
  const rest = Buffer.from(headers + body, "hex")
  const prelude = Buffer.alloc(12)
  prelude.writeUInt32BE(sizes.size ?? rest.length + 16, 0)
  prelude.writeUInt32BE(sizes.headersSize ?? headers.length / 2, 4)
  prelude.writeUInt32BE(zlibCrc32(prelude.subarray(0, 8)), 8)
  const checksum = Buffer.alloc(4)
  checksum.writeUInt32BE(zlibCrc32(Buffer.concat([prelude, rest])))
  return Buffer.concat([prelude, rest, checksum])
}

const decode = (bytes: Uint8Array): EventMessage => decodeMessage(new Uint8Array(bytes), decodePrelude(bytes))

test("the checksum is that of zlib", () => {
  expect(crc32(Buffer.from("123456789"))).toBe(0xcbf43926)
})

describe("headers of each type", () => {
  test.each<[EventHeader, string]>([
    [{ type: "boolean", value: true }, "00"],
    [{ type: "boolean", value: false }, "01"],
    [{ type: "byte", value: -1 }, "02ff"],
    [{ type: "short", value: -2 }, "03fffe"],
    [{ type: "integer", value: 65536 }, "0400010000"],
    [{ type: "long", value: -(2n ** 63n) }, "058000000000000000"],
    [{ type: "blob", value: new Uint8Array([1, 2]) }, "0600020102"],
    [{ type: "string", value: "hü" }, "07000368c3bc"],
    [{ type: "timestamp", value: new Date(-1) }, "08ffffffffffffffff"],
    [{ type: "uuid", value: new Uint8Array(16).fill(7) }, `09${"07".repeat(16)}`],
  ])("%o", (header, hex) => {
    const message = { headers: new Map([["ab", header]]), body: new Uint8Array([9]) }
    const bytes = frame(`026162${hex}`, "09")
    expect(Buffer.from(encodeMessage(message)).toString("hex")).toBe(bytes.toString("hex"))
    expect(decode(bytes)).toEqual(message)
  })
})

describe("refuses", () => {
  test.each<[string, Buffer, string]>([
    ["lengths without their checksum", frame("").fill(1, 0, 1), "its lengths do not have their checksum"],
    ["headers longer than the message", frame("", "", { headersSize: 1 }), "its lengths do not fit each other"],
    [
      "headers longer than allowed",
      frame("", "", { size: 2 ** 30, headersSize: 131073 }),
      "its lengths do not fit each other",
    ],
    ["a payload longer than allowed", frame("", "", { size: 25_165_841 }), "its lengths do not fit each other"],
    ["a message too short for its ends", frame("", "", { size: 15 }), "its lengths do not fit each other"],
    ["a body without its checksum", frame("", "00").fill(1, 12, 13), "it does not have its checksum"],
    ["an unknown type", frame("01610a"), "a header has an unknown type"],
    ["a header without a name", frame("0000"), "a header has no name, or that of another one"],
    ["a header twice", frame("016100016101"), "a header has no name, or that of another one"],
    ["a header that ends too early", frame("0161070002ff"), "its headers end too early"],
    ["a time beyond all times", frame("0161087fffffffffffffff"), "a header has a time beyond all times"],
  ])("%s", (_name, bytes, message) => {
    expect(() => decode(bytes)).toThrow(`An event of the stream is malformed: ${message}`)
  })

  test("headers that are too long to write", () => {
    const value = "a".repeat(32768)
    const headers = new Map([["a", { type: "string", value }]] as const)
    expect(() => encodeMessage({ headers, body: new Uint8Array() })).toThrow("Value at '/a': has more than 32767 bytes")
  })
})

describe("readMessages", () => {
  const bytes = Buffer.concat([frame("016100", "01"), frame("016101", "0203")])

  async function read(chunks: readonly Uint8Array[], maximumSize = 1000): Promise<string[]> {
    const bodies: string[] = []
    const stream = new Blob(chunks.map((chunk) => new Uint8Array(chunk))).stream()
    const pieces = chunks.length > 1 ? ReadableStream.from(chunks) : stream
    for await (const { body } of readMessages(pieces, maximumSize)) bodies.push(Buffer.from(body).toString("hex"))
    return bodies
  }

  test("takes messages that come at once", async () => {
    expect(await read([bytes])).toEqual(["01", "0203"])
  })

  test("takes messages that come byte by byte", async () => {
    expect(await read(Array.from(bytes, (byte) => Uint8Array.of(byte)))).toEqual(["01", "0203"])
  })

  test("refuses the end of the stream within a message", async () => {
    await expect(read([bytes.subarray(0, -1)])).rejects.toThrow("the stream ends in the middle of it")
  })

  test("refuses a message beyond the limit before it has come", async () => {
    await expect(read([frame("", "", { size: 2000, headersSize: 0 })])).rejects.toThrow(
      "The body has more than 1000 bytes",
    )
  })
})
