import { Token } from "../syntax/token.ts"
import { bracketed } from "./bracketed.ts"
import { readClauses } from "./clauses.ts"
import { type Doc, group, join, line, lineOrSpace } from "./doc.ts"
import { readEntityValue } from "./entity-value.ts"
import { readMember } from "./member.ts"
import { readMembers } from "./members.ts"
import { readEntry, readItems } from "./node-value.ts"
import { readOperationProperty } from "./operation.ts"
import { commentLines } from "./piece.ts"
import type { Reader } from "./reader.ts"
import { readTraits } from "./traits.ts"

const bodyReaders: ReadonlyMap<string, (reader: Reader) => Doc> = new Map([
  ["service", readEntityBody],
  ["resource", readEntityBody],
  ["operation", (reader) => readMembers(reader, readOperationProperty).doc],
  ...["list", "set", "map", "structure", "union", "enum", "intEnum"].map((type) => [type, readShapeMembers] as const),
])

/** Reads a shape with its traits. Comments before its body are put above it. */
export function readShape(reader: Reader): Doc {
  const traits = readTraits(reader).map((trait) => [trait, line])
  const type = reader.take()
  reader.skipSpaces()
  const name = reader.take()
  const head = join([type, name, ...readClauses(reader)], " ")
  const readBody = bodyReaders.get(type)
  if (readBody === undefined) return [traits, head]
  const comments = commentLines(reader.plainComments())
  return [traits, comments, head, group([lineOrSpace, readBody(reader)])]
}

function readShapeMembers(reader: Reader): Doc {
  return readMembers(reader, readMember).doc
}

function readEntityBody(reader: Reader): Doc {
  reader.take()
  const entries = readItems(reader, Token.closeBrace, () => readEntry(reader, readEntityValue))
  reader.take()
  return bracketed("{", entries, "}")
}
