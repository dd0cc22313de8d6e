import { Token } from "../syntax/token.ts"
import { line } from "./doc.ts"
import type { Member } from "./members.ts"
import { readNode } from "./node-value.ts"
import type { Reader } from "./reader.ts"
import { readTraits } from "./traits.ts"

/** Reads a member with its traits and its value. */
export function readMember(reader: Reader): Member {
  const traits = readTraits(reader)
  const isAnnotated = traits.length > 0
  const head = [traits.map((trait) => [trait, line]), readNameAndTarget(reader)]
  if (!reader.at(Token.equal)) return { doc: head, isAnnotated, hasValue: false }
  reader.take()
  reader.skipSpaces()
  const value = readNode(reader)
  return { doc: [...head, " = ", value.doc], isAnnotated: isAnnotated || value.hasComments, hasValue: true }
}

/** `name: Target`, `$name`, or the name of an enum's member. */
function readNameAndTarget(reader: Reader): string {
  const elision = reader.at(Token.dollar) ? reader.take() : ""
  const name = elision + reader.take()
  reader.skipSpaces()
  if (!reader.at(Token.colon)) return name
  reader.take()
  reader.skipSpaces()
  const target = reader.name()
  reader.skipSpaces()
  return `${name}: ${target}`
}
