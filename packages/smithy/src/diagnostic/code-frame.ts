import { positionAt, type Span } from "../syntax/source.ts"
import { displayWidth, visible } from "./visible.ts"

type Painter = (text: string) => string

/** A line longer than this is cut; what stays is around the place shown. */
const longestLine = 120
const shownBefore = 60
const tab = "    "

/** The line where a span begins, with its number, and a line of marks under the part that the span covers. */
export function codeFrame(span: Span, mark: Painter, dim: Painter): readonly string[] {
  const { line } = positionAt(span.source, span.start)
  const { before, covered, after } = cut(span)
  const number = String(line)
  const empty = dim(`${" ".repeat(number.length + 1)} |`)
  const marks = mark("^".repeat(Math.max(1, displayWidth(covered))))
  return [
    empty,
    `${dim(` ${number} |`)} ${before}${covered}${after}`.trimEnd(),
    `${empty} ${" ".repeat(displayWidth(before))}${marks}`,
  ]
}

/** The line in three parts, made printable and short enough. Only the text near the span is looked at. */
function cut({ source, start, end }: Span): { before: string; covered: string; after: string } {
  const { text } = source
  const lineStart = start - positionAt(source, start).column + 1
  const rest = /^[^\r\n]*/.exec(text.slice(start, start + longestLine))?.[0] ?? ""
  const whole = start - lineStart + rest.length < longestLine
  const from = whole ? lineStart : Math.max(lineStart, start - shownBefore)
  const room = longestLine - (start - from)
  const shown = rest.slice(0, room)
  const coveredLength = Math.min(end - start, shown.length)
  const goesOn = /[^\r\n]/.test(text.charAt(start + shown.length))
  return {
    before: (from > lineStart ? "…" : "") + printable(text.slice(from, start)),
    covered: printable(shown.slice(0, coveredLength)),
    after: printable(shown.slice(coveredLength)) + (goesOn ? "…" : ""),
  }
}

function printable(text: string): string {
  return visible(text.replaceAll("\t", tab))
}
