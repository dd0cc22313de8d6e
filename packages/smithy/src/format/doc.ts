/**
 * A text with choices of where to break lines (Wadler, "A prettier printer"). A list is its parts, one after another.
 * Strings hold no line breaks that depend on the layout.
 */
export type Doc = string | readonly Doc[] | LineDoc | IndentDoc | GroupDoc

interface LineDoc {
  readonly kind: "line"
  /** What stands there instead in a group that fits on the line; always a line break when absent. */
  readonly flat?: string
}

interface IndentDoc {
  readonly kind: "indent"
  readonly content: Doc
}

interface GroupDoc {
  readonly kind: "group"
  readonly content: Doc
}

export const line: LineDoc = { kind: "line" }
export const lineOrNothing: LineDoc = { kind: "line", flat: "" }
export const lineOrSpace: LineDoc = { kind: "line", flat: " " }
export const lineOrComma: LineDoc = { kind: "line", flat: ", " }

export function indent(content: Doc): Doc {
  return { kind: "indent", content }
}

/** Breaks none of its lines that need not be broken, or all of them when it does not fit. */
export function group(content: Doc): Doc {
  return { kind: "group", content }
}

export function join(parts: readonly Doc[], separator: Doc): Doc {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [separator, part]))
}

/** Every part on its own line, indented between two brackets. */
export function block(open: string, parts: readonly Doc[], close: string, separator: Doc = line): Doc {
  return [open, indent([line, join(parts, separator)]), line, close]
}

const indentation = "    "

/** The text of a document, its lines no longer than `width` where that can be helped. */
export function render(doc: Doc, width: number): string {
  let text = ""
  let column = 0
  let pendingIndentation = ""

  function write(part: string): void {
    if (part === "") return
    text += pendingIndentation + part
    column += pendingIndentation.length + part.length
    pendingIndentation = ""
  }

  function layOut(part: Doc, depth: number, flat: boolean): void {
    if (typeof part === "string") {
      write(part)
    } else if (isList(part)) {
      for (const item of part) layOut(item, depth, flat)
    } else if (part.kind === "indent") {
      layOut(part.content, depth + 1, flat)
    } else if (part.kind === "group") {
      layOut(part.content, depth, flat || fits(part.content, width - column - pendingIndentation.length))
    } else if (flat && part.flat !== undefined) {
      write(part.flat)
    } else {
      text += "\n"
      column = 0
      pendingIndentation = indentation.repeat(depth)
    }
  }

  layOut(doc, 0, false)
  return text
}

/** Whether a document, laid out flat, has room up to its first line break. */
function fits(doc: Doc, width: number): boolean {
  let room = width

  /** True when the answer is known. */
  function measure(part: Doc): boolean {
    if (typeof part === "string") room -= part.length
    else if (isList(part)) return part.some(measure)
    else if (part.kind !== "line") return measure(part.content)
    else if (part.flat === undefined) return true
    else room -= part.flat.length
    return room < 0
  }

  measure(doc)
  return room >= 0
}

function isList(doc: Doc): doc is readonly Doc[] {
  return Array.isArray(doc)
}
