/** What begins a block that is no paragraph: a list item, a heading, a quotation, a row of a table. */
const blockStart = /^\s*(?:(?:[-*+]|\d{1,9}[.)])\s+|#{1,6}\s|>|\|)/
const fence = /^\s*(?:```|~~~)/

/** Breaks the paragraphs and list items of a Markdown text into lines of at most `width`. Code stays as it is. */
export function wrapMarkdown(text: string, width: number): string[] {
  const lines: string[] = []
  let words: string[] = []
  let indent = ""
  let inFence = false

  const flush = () => {
    lines.push(...fill(words, indent, width))
    words = []
    indent = ""
  }

  for (const line of text.split(/\r\n?|\n/)) {
    const isFence = fence.test(line)
    const isCode = isFence || inFence || (words.length === 0 && /^(?: {4}|\t)/.test(line))
    const marker = isCode ? undefined : blockStart.exec(line)?.[0]
    if (isCode || marker !== undefined || line.trim() === "") flush()
    if (isCode || line.trim() === "") lines.push(line.trimEnd())
    else {
      if (marker !== undefined) {
        indent = " ".repeat(marker.length)
        words.push(marker.trimEnd())
      }
      words.push(...splitWords(line.slice(marker?.length ?? 0)))
    }
    if (isFence) inFence = !inFence
  }
  flush()
  return lines
}

function splitWords(line: string): string[] {
  return line.split(/\s+/).filter((word) => word !== "")
}

/** Words on as few lines as hold them, each after the first indented. A word longer than a line has one to itself. */
function fill(words: readonly string[], indent: string, width: number): string[] {
  const lines: string[] = []
  let line = ""
  for (const word of words) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line)
      line = indent + word
    } else line = line === "" ? word : `${line} ${word}`
  }
  return line === "" ? lines : [...lines, line]
}
