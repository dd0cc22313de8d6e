import { Token } from "../syntax/token.ts"
import { type Comment, printComment, withoutDocumentation } from "./comment.ts"
import { block, type Doc, join, line } from "./doc.ts"
import { commentLines } from "./piece.ts"
import type { Reader } from "./reader.ts"

/** A member of a shape, or a property of an operation. */
export interface Member {
  readonly doc: Doc
  /** It has traits, or comments in it, and stands apart from its neighbours. */
  readonly isAnnotated: boolean
  /** It has a value: what is on the next line still belongs to it. */
  readonly hasValue: boolean
}

export interface Body {
  /** Begins with the brace. */
  readonly doc: Doc
  /** One of the members has traits, or there are comments. */
  readonly isAnnotated: boolean
}

/** A member and the comments behind it. */
interface Entry extends Member {
  /** The line where it ends. */
  readonly lastLine: number
  readonly comments: readonly Comment[]
}

/**
 * Reads members in braces. Comments on the line of a member stay there, others belong to what follows. A blank line is
 * between members when one of them is annotated or comments stand on lines of their own.
 */
export function readMembers(reader: Reader, readMember: (reader: Reader) => Member): Body {
  reader.take()
  const openLine = reader.lastLine
  const leading = demote(reader.comments(), openLine, reader.at(Token.closeBrace))
  const entries: Entry[] = []
  while (!reader.at(Token.closeBrace)) {
    const member = readMember(reader)
    const { lastLine } = reader
    const comments = demote(reader.comments(), lastLine, reader.at(Token.closeBrace))
    entries.push({ ...member, lastLine, comments })
  }
  reader.take()
  if (entries.length === 0 && leading.length === 0) return { doc: "{}", isAnnotated: false }
  const isApart =
    leading.length > 0 ||
    entries.some((entry) => entry.isAnnotated || entry.comments.some((comment) => standsAlone(comment, entry)))
  const docs = layOut(leading, entries, isApart)
  const hasComments = leading.length > 0 || entries.some(hasLooseComment)
  return {
    doc: block("{", docs, "}", isApart ? [line, line] : line),
    isAnnotated: hasComments || entries.some(({ isAnnotated }) => isAnnotated),
  }
}

/** Documentation documents nothing behind a member on its line, nor at the end of a body. */
function demote(comments: readonly Comment[], lastLine: number, atEnd: boolean): readonly Comment[] {
  return comments.map((comment) => (atEnd || comment.line === lastLine ? withoutDocumentation(comment) : comment))
}

/** Whether comments follow that are no part of the member. */
function hasLooseComment({ comments, hasValue, lastLine }: Entry): boolean {
  return comments.some(({ line }) => !hasValue || line !== lastLine)
}

function standsAlone(comment: Comment, { lastLine, hasValue }: Entry): boolean {
  return comment.line !== lastLine && !(hasValue && comment.line === lastLine + 1)
}

/** Puts each comment to the member that it belongs to; those behind the last member may come to stand alone. */
function layOut(leading: readonly Comment[], entries: readonly Entry[], isApart: boolean): readonly Doc[] {
  const docs: Doc[] = []
  let pending = leading
  entries.forEach((entry, index) => {
    const isLast = index === entries.length - 1
    const staysOnLine = (comment: Comment) => comment.line === entry.lastLine && (entry.hasValue || !isLast || !isApart)
    const inline = entry.comments.filter(staysOnLine).map((comment) => ` ${printComment(comment)}`)
    docs.push([commentLines(pending), entry.doc, inline])
    pending = entry.comments.filter((comment) => !staysOnLine(comment))
  })
  return pending.length > 0 ? [...docs, join(pending.map(printComment), line)] : docs
}
