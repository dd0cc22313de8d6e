import { type Comment, printComment } from "./comment.ts"
import { type Doc, line } from "./doc.ts"

/** Something that was read, and what its surroundings must know of it. */
export interface Piece {
  readonly doc: Doc
  /** Brackets around it need a line for each item. */
  readonly breaks: boolean
  /** A comment is in it. */
  readonly hasComments: boolean
}

export function commentPieces(comments: readonly Comment[]): readonly Piece[] {
  return comments.map((comment) => ({ doc: printComment(comment), breaks: true, hasComments: true }))
}

/** Comments, each with the line break behind it. */
export function commentLines(comments: readonly Comment[]): readonly Doc[] {
  return comments.map((comment) => [printComment(comment), line])
}
