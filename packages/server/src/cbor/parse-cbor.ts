import { checkDepth } from "../codec/limits.ts"
import { ProtocolError } from "../errors/protocol-error.ts"
import { setOwn } from "../values/own-property.ts"
import { decodeUtf8 } from "../values/utf8.ts"
import { readHalfFloat } from "./half-float.ts"
import { Tagged, tags } from "./tagged.ts"

/**
 * Bytes to a CBOR value (RFC 8949): numbers, bigints beyond what a double holds exactly, strings, `Uint8Array`s, lists,
 * objects, `null` (for `undefined` too) and `Tagged` values. Throws a `ProtocolError` for what is not well-formed, for
 * keys that are no text or come twice, and for bytes that follow the value; `ValueError` for nesting beyond the limit.
 */
export function parseCbor(body: Uint8Array): unknown {
  return new CborParser(body).parse()
}

const indefinite = 31
const breakByte = 0xff

/** In bytes. Far larger numbers take far longer to be written in decimal than to be sent. */
const maximumBignumSize = 4096

/** What the first byte and those of its argument say. The argument is undefined for an indefinite length. */
interface Head {
  readonly major: number
  readonly info: number
  readonly argument: number | bigint | undefined
}

class CborParser {
  readonly #bytes: Uint8Array
  readonly #view: DataView
  #at = 0

  /** A `Buffer` becomes a plain array of bytes, so that blobs are that, too. */
  constructor({ buffer, byteOffset, length }: Uint8Array) {
    this.#bytes = new Uint8Array(buffer, byteOffset, length)
    this.#view = new DataView(buffer, byteOffset, length)
  }

  parse(): unknown {
    const value = this.#value(0)
    if (this.#at < this.#bytes.length) throw this.#error("nothing may follow the value")
    return value
  }

  #value(depth: number): unknown {
    const { major, info, argument } = this.#head()
    switch (major) {
      case 0:
        return this.#definite(argument)
      case 1:
        return typeof argument === "bigint" ? -1n - argument : negative(this.#definite(argument))
      case 2:
        return this.#byteString(argument)
      case 3:
        return this.#textString(argument)
      case 4:
        return this.#list(argument, depth + 1)
      case 5:
        return this.#map(argument, depth + 1)
      case 6:
        return this.#tagged(this.#definite(argument), depth + 1)
      default:
        return this.#simple(info, argument)
    }
  }

  #head(): Head {
    const first = this.#view.getUint8(this.#take(1))
    const info = first & 31
    return { major: first >> 5, info, argument: this.#argument(info) }
  }

  #argument(info: number): number | bigint | undefined {
    if (info < 24) return info
    switch (info) {
      case 24:
        return this.#view.getUint8(this.#take(1))
      case 25:
        return this.#view.getUint16(this.#take(2))
      case 26:
        return this.#view.getUint32(this.#take(4))
      case 27: {
        const argument = this.#view.getBigUint64(this.#take(8))
        return argument <= Number.MAX_SAFE_INTEGER ? Number(argument) : argument
      }
      case indefinite:
        return undefined
      default:
        throw this.#error("a reserved form")
    }
  }

  #byteString(length: Head["argument"]): Uint8Array {
    if (length !== undefined) return this.#slice(length)
    const chunks = this.#chunks(2, (size) => this.#slice(size))
    const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
    let offset = 0
    for (const chunk of chunks) {
      bytes.set(chunk, offset)
      offset += chunk.length
    }
    return bytes
  }

  #textString(length: Head["argument"]): string {
    if (length !== undefined) return this.#text(length)
    return this.#chunks(3, (size) => this.#text(size)).join("")
  }

  /** The strings that one of indefinite length is made of. */
  #chunks<Chunk>(major: number, read: (size: number | bigint) => Chunk): Chunk[] {
    const chunks: Chunk[] = []
    while (!this.#atBreak()) {
      const head = this.#head()
      if (head.major !== major || head.argument === undefined) throw this.#error("a string of strings of another kind")
      chunks.push(read(head.argument))
    }
    return chunks
  }

  #list(length: Head["argument"], depth: number): unknown[] {
    checkDepth(depth)
    const list: unknown[] = []
    if (length === undefined) while (!this.#atBreak()) list.push(this.#value(depth))
    else for (let left = this.#count(length, 1); left > 0; left--) list.push(this.#value(depth))
    return list
  }

  #map(length: Head["argument"], depth: number): Record<string, unknown> {
    checkDepth(depth)
    const map: Record<string, unknown> = {}
    if (length === undefined) while (!this.#atBreak()) this.#entry(map, depth)
    else for (let left = this.#count(length, 2); left > 0; left--) this.#entry(map, depth)
    return map
  }

  #entry(map: Record<string, unknown>, depth: number): void {
    const { major, argument } = this.#head()
    if (major !== 3) throw this.#error("a key that is no text")
    const key = this.#textString(argument)
    if (Object.hasOwn(map, key)) throw this.#error(`the key ${JSON.stringify(key.slice(0, 100))} twice`)
    setOwn(map, key, this.#value(depth))
  }

  #tagged(tag: number | bigint, depth: number): unknown {
    checkDepth(depth)
    const value = this.#value(depth)
    if (tag !== tags.positiveBignum && tag !== tags.negativeBignum) return new Tagged(tag, value)
    if (!(value instanceof Uint8Array)) throw this.#error("a bignum that is no byte string")
    if (value.length > maximumBignumSize) throw this.#error(`a bignum of more than ${maximumBignumSize} bytes`)
    const digits = Array.from(value, (byte) => byte.toString(16).padStart(2, "0")).join("")
    const bignum = BigInt(`0x0${digits}`)
    return tag === tags.positiveBignum ? bignum : -1n - bignum
  }

  #simple(info: number, argument: Head["argument"]): unknown {
    const start = this.#at
    switch (info) {
      case 20:
        return false
      case 21:
        return true
      case 22:
      case 23:
        return null
      case 25:
        return readHalfFloat(this.#view.getUint16(start - 2))
      case 26:
        return this.#view.getFloat32(start - 4)
      case 27:
        return this.#view.getFloat64(start - 8)
      default:
        throw this.#error(argument === undefined ? "an end of nothing" : "an unknown simple value")
    }
  }

  /** Whether what has an indefinite length ends here; if so, its end is read. */
  #atBreak(): boolean {
    if (this.#bytes[this.#at] !== breakByte) return false
    this.#at++
    return true
  }

  #definite(argument: Head["argument"]): number | bigint {
    if (argument === undefined) throw this.#error("a number without an end")
    return argument
  }

  /** A number of items, each of which takes at least `size` bytes: more than there can be are refused at once. */
  #count(length: number | bigint, size: number): number {
    if (length > (this.#bytes.length - this.#at) / size) throw this.#error("the body ends too early")
    return Number(length)
  }

  /** Short texts are mostly ASCII, and then cheaper to read without a decoder. */
  #text(length: number | bigint): string {
    if (length > 24) return decodeUtf8(this.#slice(length))
    const start = this.#take(length)
    let text = ""
    for (let index = start; index < this.#at; index++) {
      const code = this.#view.getUint8(index)
      if (code > 0x7f) return decodeUtf8(this.#bytes.subarray(start, this.#at))
      text += String.fromCharCode(code)
    }
    return text
  }

  #slice(length: number | bigint): Uint8Array {
    const start = this.#take(length)
    return this.#bytes.slice(start, this.#at)
  }

  /** Moves on, and answers with where it was. */
  #take(length: number | bigint): number {
    const start = this.#at
    this.#at += this.#count(length, 1)
    return start
  }

  #error(reason: string): ProtocolError {
    return new ProtocolError("SerializationException", `The body is not CBOR: ${reason}, at byte ${this.#at}`)
  }
}

function negative(argument: number | bigint): number | bigint {
  return typeof argument === "number" && argument < Number.MAX_SAFE_INTEGER ? -1 - argument : -1n - BigInt(argument)
}
