const blockStart = /^(\s*(?:[-*+]|\d{1,9}[.)])\s+|\s*(?:#{1,6}\s|>|\|))/
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
    if (isFence || inFence || (words.length === 0 && /^(?: {4}|\t)/.test(line))) {
      flush()
      lines.push(line.trimEnd())
      if (isFence) inFence = !inFence
      continue
    }
    const marker = blockStart.exec(line)?.[1]
    if (line.trim() === "") {
      flush()
      lines.push("")
      continue
    }
    if (marker !== undefined) {
      flush()
      indent = " ".repeat(marker.length)
      words = [line.slice(0, marker.length).trimEnd()]
      words.push(...splitWords(line.slice(marker.length)))
      continue
    }
    words.push(...splitWords(line))
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
