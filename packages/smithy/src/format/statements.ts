import { Token } from "../syntax/token.ts"
import type { Comment } from "./comment.ts"
import { block, type Doc } from "./doc.ts"
import { readKey, readNode } from "./node-value.ts"
import { commentLines } from "./piece.ts"
import type { Reader } from "./reader.ts"
import { readShape } from "./shapes.ts"
import { readTrait, readTraits } from "./traits.ts"

export type StatementKind = "control" | "metadata" | "namespace" | "use" | "apply" | "shape"

export interface Statement {
  readonly kind: StatementKind
  readonly doc: Doc
  /** The shape id of a `use`. */
  readonly id: string
  readonly firstLine: number
  readonly lastLine: number
  /** What stands between it and the next statement. */
  readonly comments: readonly Comment[]
}

/** Reads all statements of a source. */
export function readStatements(reader: Reader): readonly Statement[] {
  const statements: Statement[] = []
  while (!reader.at(Token.endOfFile)) {
    const firstLine = reader.line()
    const kind = kindOf(reader)
    const content = readers[kind](reader)
    const { lastLine } = reader
    const id = typeof content === "string" ? content : ""
    const doc = kind === "use" ? `use ${id}` : content
    statements.push({ kind, doc, id, firstLine, lastLine, comments: reader.comments() })
  }
  return statements
}

function kindOf(reader: Reader): StatementKind {
  if (reader.at(Token.dollar)) return "control"
  const words = ["metadata", "namespace", "use", "apply"] as const
  return words.find((word) => reader.atWord(word)) ?? "shape"
}

/** What reads a statement of each kind; of a `use` the id alone. */
const readers: Readonly<Record<StatementKind, (reader: Reader) => Doc>> = {
  control: readControl,
  metadata: readMetadata,
  namespace: (reader) => `namespace ${readNameAfterKeyword(reader)}`,
  use: readNameAfterKeyword,
  apply: readApply,
  shape: readShape,
}

function readControl(reader: Reader): Doc {
  reader.take()
  const key = readKey(reader)
  reader.skipSpaces()
  reader.take()
  reader.skipSpaces()
  return [`$${key}: `, readNode(reader).doc]
}

function readMetadata(reader: Reader): Doc {
  reader.take()
  reader.skipSpaces()
  const key = readKey(reader)
  reader.skipSpaces()
  reader.take()
  reader.skipSpaces()
  return [`metadata ${key} = `, readNode(reader).doc]
}

function readNameAfterKeyword(reader: Reader): string {
  reader.take()
  reader.skipSpaces()
  return reader.name()
}

/** Comments before the traits are put above the statement. */
function readApply(reader: Reader): Doc {
  reader.take()
  const comments = [...reader.plainComments()]
  const target = reader.name()
  comments.push(...reader.plainComments())
  if (reader.at(Token.at)) return [commentLines(comments), `apply ${target} `, readTrait(reader)]
  reader.take()
  comments.push(...reader.plainComments())
  const traits = readTraits(reader)
  reader.take()
  const body = traits.length === 0 ? "{}" : block("{", traits, "}")
  return [commentLines(comments), `apply ${target} `, body]
}
