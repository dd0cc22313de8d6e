/** A line break begins with LF or CR. */
function isLineBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d
}

/** True where no character stands between `offset` and the start of its line. */
export function beginsLine(text: string, offset: number): boolean {
  return offset === 0 || isLineBreak(text.charCodeAt(offset - 1))
}

/** The offset where the line that `offset` stands in begins. */
export function lineStart(text: string, offset: number): number {
  let start = offset
  while (!beginsLine(text, start)) start--
  return start
}

/** The offset behind the first line break at or after `offset`; greater than the text's length when there is none. */
export function nextLine(text: string, offset: number): number {
  let at = offset
  while (at < text.length && !isLineBreak(text.charCodeAt(at))) at++
  return at + 1
}

/** The offset of the first character at or after `offset` that is no space or tab. */
export function skipIndentation(text: string, offset: number): number {
  let at = offset
  while (text.charCodeAt(at) === 0x20 || text.charCodeAt(at) === 0x09) at++
  return at
}

export function onSameLine(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isLineBreak(text.charCodeAt(at))) return false
  return true
}
