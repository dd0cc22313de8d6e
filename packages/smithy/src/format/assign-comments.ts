import { type Comment, isBanner, withoutDocumentation } from "./comment.ts"
import type { Statement } from "./statements.ts"

/** A statement with the comments that belong to it. */
export interface CommentedStatement extends Statement {
  /** On the lines above. */
  readonly leading: readonly Comment[]
  /** On its last line. */
  readonly inline: readonly Comment[]
  /** On the lines below. */
  readonly trailing: readonly Comment[]
}

export interface CommentedStatements {
  readonly statements: readonly CommentedStatement[]
  /** What stands behind the last statement and does not belong to it. */
  readonly rest: readonly Comment[]
}

/** Gives each comment between statements to one of its two neighbours. */
export function assignComments(statements: readonly Statement[]): CommentedStatements {
  let leading: readonly Comment[] = []
  const commented = statements.map((statement, index) => {
    const comments = correctDocumentation(statement, statements[index + 1])
    const inline = comments.filter(({ line }) => line === statement.lastLine).map(withoutDocumentation)
    const below = comments.slice(inline.length)
    const trailing = statement.kind === "shape" || statement.kind === "apply" ? attached(statement, below) : []
    const result = { ...statement, leading, inline, trailing }
    leading = below.slice(trailing.length)
    return result
  })
  return { statements: commented, rest: leading }
}

/** Only what stands before a shape is documentation; a banner with a blank line behind it heads a section. */
function correctDocumentation(statement: Statement, next: Statement | undefined): readonly Comment[] {
  const { kind, comments } = statement
  const isShape = kind === "shape" || kind === "apply"
  const documents = next?.kind === "shape" && !(isShape && endsWithBlankLine(comments, next) && hasBanner(comments))
  return documents ? comments : comments.map(withoutDocumentation)
}

function endsWithBlankLine(comments: readonly Comment[], next: Statement): boolean {
  return next.firstLine > (comments.at(-1)?.line ?? next.firstLine) + 1
}

function hasBanner(comments: readonly Comment[]): boolean {
  return comments.some((comment) => comment.documentation && isBanner(comment))
}

/** The comments right below a statement, without a blank line between them. */
function attached({ lastLine }: Statement, comments: readonly Comment[]): readonly Comment[] {
  const end = comments.findIndex(({ documentation, line }, index) => documentation || line !== lastLine + 1 + index)
  return end === -1 ? comments : comments.slice(0, end)
}
