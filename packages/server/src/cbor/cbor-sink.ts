import { tags } from "./tagged.ts"

const encoder = new TextEncoder()

/** The major types (RFC 8949, section 3.1). */
const majors = { unsigned: 0, negative: 1, bytes: 2, text: 3, list: 4, map: 5, tag: 6 } as const

/** Where CBOR is written to. Every head is as short as it can be, and every length is definite. */
export class CborSink {
  #bytes = new Uint8Array(512)
  #view = new DataView(this.#bytes.buffer)
  #length = 0

  /** What has been written. */
  finish(): Uint8Array {
    return this.#bytes.subarray(0, this.#length)
  }

  null(): void {
    this.#byte(0xf6)
  }

  boolean(value: boolean): void {
    this.#byte(value ? 0xf5 : 0xf4)
  }

  /** Whole numbers as such, others as the shortest float that is the same; not as a half, which not everyone reads. */
  number(value: number): void {
    if (Number.isSafeInteger(value) && !Object.is(value, -0)) {
      this.#head(value < 0 ? majors.negative : majors.unsigned, value < 0 ? -1 - value : value)
    } else if (Number.isNaN(value) || Math.fround(value) === value) {
      this.#byte(0xfa)
      const at = this.#grow(4)
      this.#view.setFloat32(at, value)
    } else {
      this.#byte(0xfb)
      const at = this.#grow(8)
      this.#view.setFloat64(at, value)
    }
  }

  bigint(value: bigint): void {
    const isNegative = value < 0n
    const argument = isNegative ? -1n - value : value
    if (argument < 2n ** 64n) {
      this.#head(isNegative ? majors.negative : majors.unsigned, argument)
    } else {
      this.tag(isNegative ? tags.negativeBignum : tags.positiveBignum)
      this.bytes(bytesOf(argument))
    }
  }

  /** Of ASCII, length and bytes are known at once; other text is written anew. */
  text(value: string): void {
    const start = this.#length
    this.#head(majors.text, value.length)
    if (this.#ascii(value)) return
    this.#length = start
    const bytes = encoder.encode(value)
    this.#head(majors.text, bytes.length)
    this.raw(bytes)
  }

  bytes(value: Uint8Array): void {
    this.#head(majors.bytes, value.length)
    this.raw(value)
  }

  /** The head of a list; its items follow. */
  list(length: number): void {
    this.#head(majors.list, length)
  }

  /** The head of a map; its keys and values follow. */
  map(size: number): void {
    this.#head(majors.map, size)
  }

  /** The value that has the tag follows. */
  tag(tag: number): void {
    this.#head(majors.tag, tag)
  }

  /** CBOR that has been written before. */
  raw(bytes: Uint8Array): void {
    const at = this.#grow(bytes.length)
    this.#bytes.set(bytes, at)
  }

  /** Whether all of the text is ASCII; if so, it has been written. */
  #ascii(value: string): boolean {
    const at = this.#grow(value.length)
    for (let index = 0; index < value.length; index++) {
      const code = value.charCodeAt(index)
      if (code > 0x7f) return false
      this.#bytes[at + index] = code
    }
    return true
  }

  #head(major: number, argument: number | bigint): void {
    const type = major << 5
    if (argument < 24) {
      this.#byte(type | Number(argument))
    } else if (argument < 0x100) {
      this.#byte(type | 24)
      this.#byte(Number(argument))
    } else if (argument < 0x1_0000) {
      this.#byte(type | 25)
      const at = this.#grow(2)
      this.#view.setUint16(at, Number(argument))
    } else if (argument < 0x1_0000_0000) {
      this.#byte(type | 26)
      const at = this.#grow(4)
      this.#view.setUint32(at, Number(argument))
    } else {
      this.#byte(type | 27)
      const at = this.#grow(8)
      this.#view.setBigUint64(at, BigInt(argument))
    }
  }

  #byte(value: number): void {
    const at = this.#grow(1)
    this.#view.setUint8(at, value)
  }

  /** Makes room for more bytes, and answers with where they begin. May replace the buffer, so it is called first. */
  #grow(count: number): number {
    const start = this.#length
    this.#length += count
    if (this.#length > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(this.#length, 2 * this.#bytes.length))
      larger.set(this.#bytes.subarray(0, start))
      this.#bytes = larger
      this.#view = new DataView(larger.buffer)
    }
    return start
  }
}

function bytesOf(value: bigint): Uint8Array {
  const digits = value.toString(16)
  const padded = digits.padStart(digits.length + (digits.length % 2), "0")
  return Uint8Array.from(padded.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}
