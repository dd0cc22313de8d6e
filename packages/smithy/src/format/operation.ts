import { Token } from "../syntax/token.ts"
import { readClauses } from "./clauses.ts"
import type { Comment } from "./comment.ts"
import { type Doc, group, indent, join, line, lineOrSpace } from "./doc.ts"
import { readLines } from "./entity-value.ts"
import { readMember } from "./member.ts"
import { type Member, readMembers } from "./members.ts"
import { readNode } from "./node-value.ts"
import { commentLines } from "./piece.ts"
import type { Reader } from "./reader.ts"
import { readTraits } from "./traits.ts"

/** Reads `input`, `output` or `errors`. Comments before its value are put above it. */
export function readOperationProperty(reader: Reader): Member {
  const name = reader.take()
  const comments = [...reader.plainComments()]
  if (reader.at(Token.walrus)) return property(comments, name, readInlineStructure(reader))
  reader.take()
  comments.push(...reader.plainComments())
  if (name !== "errors") return property(comments, name, { doc: `: ${reader.name()}`, isAnnotated: false })
  const errors = readLines(reader, "[", Token.closeBracket, "]", (from) => readNode(from))
  return property(comments, name, { doc: [": ", errors.doc], isAnnotated: errors.hasComments })
}

type Value = Omit<Member, "hasValue">

function property(comments: readonly Comment[], name: string, { doc, isAnnotated }: Value): Member {
  return {
    doc: [commentLines(comments), name, doc],
    isAnnotated: isAnnotated || comments.length > 0,
    hasValue: false,
  }
}

/** Reads `:=` and a structure. One with documentation or traits begins on a line of its own. */
function readInlineStructure(reader: Reader): Value {
  reader.take()
  const documentation = reader.comments()
  const traits = readTraits(reader).map((trait) => [trait, line])
  const clauses = readClauses(reader)
  const comments = reader.plainComments()
  const body = readMembers(reader, readMember)
  const before: Doc[] = [...commentLines([...documentation, ...comments]), ...traits]
  if (before.length === 0) {
    return { doc: [join([" :=", ...clauses], " "), group([lineOrSpace, body.doc])], isAnnotated: body.isAnnotated }
  }
  const structure = clauses.length > 0 ? [join(clauses, " "), group([lineOrSpace, body.doc])] : body.doc
  return { doc: [" :=", indent([line, before, structure])], isAnnotated: true }
}
