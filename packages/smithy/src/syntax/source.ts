/** The text of one model file. `name` is what diagnostics print: a path as the user gave it. */
export interface Source {
  readonly name: string
  readonly text: string
}

/** A range of UTF-16 offsets in one source; `end` is exclusive. */
export interface Span {
  readonly source: Source
  readonly start: number
  readonly end: number
}

/** A position as editors count it: both start at 1, columns are UTF-16 code units. */
export interface Position {
  readonly line: number
  readonly column: number
}

const lineStarts = new WeakMap<Source, readonly number[]>()

const lineBreak = /\r\n?|\n/g

/** Lines end where the lexer sees a line break: at LF, CRLF or a lone CR. */
function lineStartsOf(source: Source): readonly number[] {
  const known = lineStarts.get(source)
  if (known) return known
  const starts = [0]
  for (const match of source.text.matchAll(lineBreak)) starts.push(match.index + match[0].length)
  lineStarts.set(source, starts)
  return starts
}

/** Line and column of an offset. Offsets outside the text count as its nearest end. */
export function positionAt(source: Source, offset: number): Position {
  const starts = lineStartsOf(source)
  const at = Math.max(0, Math.min(offset, source.text.length))
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: at - (starts[low] ?? 0) + 1 }
}
