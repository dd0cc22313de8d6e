/**
 * Bytes that come in chunks of any size and go out in others. Each byte is copied once, however small the chunks are.
 */
export class ByteQueue {
  #chunks: Uint8Array[] = []
  #length = 0

  get length(): number {
    return this.#length
  }

  push(chunk: Uint8Array): void {
    this.#chunks.push(chunk)
    this.#length += chunk.length
  }

  /** The first bytes, of which there must be as many. */
  peek(count: number): Uint8Array {
    const bytes = new Uint8Array(count)
    let filled = 0
    for (const chunk of this.#chunks) {
      const part = chunk.subarray(0, count - filled)
      bytes.set(part, filled)
      filled += part.length
      if (filled === count) break
    }
    return bytes
  }

  /** As `peek`, and then they are gone. */
  take(count: number): Uint8Array {
    const bytes = this.peek(count)
    this.#length -= count
    let left = count
    const used = this.#chunks.findIndex((chunk) => {
      if (left < chunk.length) return true
      left -= chunk.length
      return false
    })
    this.#chunks = used === -1 ? [] : this.#chunks.slice(used)
    if (this.#chunks[0]) this.#chunks[0] = this.#chunks[0].subarray(left)
    return bytes
  }
}
