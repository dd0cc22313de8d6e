/** Enough for the keys of any format; two that fall on the same place take turns. */
const size = 1024

/**
 * Hands out the same string for the same part of a text, where it was met lately: the keys of a file are few and come
 * again and again. A string of one's own for each would have to be hashed and compared wherever it is used.
 */
export class SharedStrings {
  readonly #known: (string | undefined)[] = new Array(size)

  slice(text: string, start: number, end: number): string {
    const length = end - start
    const first = text.charCodeAt(start)
    const place =
      (first * 7 + text.charCodeAt(end - 1) * 31 + text.charCodeAt(start + (length >> 1)) * 131 + length) % size
    const known = this.#known[place]
    if (known?.length === length && text.startsWith(known, start)) return known
    const slice = text.slice(start, end)
    this.#known[place] = slice
    return slice
  }
}
