/** More than any entry needs; keeps a file without newlines from filling the memory. In bytes. */
export const longestLine = 1024 * 1024

const newline = 0x0a

/** A line is longer than `longestLine`. */
export class LongLine extends Error {
  override readonly name = "LongLine"

  constructor() {
    super(`A line has more than ${longestLine} bytes; nothing after it was read`)
  }
}

/**
 * Splits bytes into lines, each with the newline that ends it; the last one may have none.
 *
 * @throws LongLine
 */
export async function* fileLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of chunks) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    let start = 0
    for (let end = bytes.indexOf(newline); end !== -1; end = bytes.indexOf(newline, start)) {
      yield limited(bytes.subarray(start, end + 1))
      start = end + 1
    }
    rest = limited(bytes.subarray(start))
  }
  if (rest.length > 0) yield rest
}

function limited(line: Buffer): Buffer {
  if (line.length > longestLine) throw new LongLine()
  return line
}
