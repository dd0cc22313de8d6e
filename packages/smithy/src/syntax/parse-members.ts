import type { Cursor } from "./cursor.ts"
import { parseShapeId } from "./parse-name.ts"
import { parseNode } from "./parse-node.ts"
import { parseTraits } from "./parse-trait.ts"
import type { AggregateType, MemberTree, NameTree, TraitTree } from "./tree.ts"

/** The members of a shape, from `{` to `}`. */
export function parseMembers(cursor: Cursor, type: AggregateType): readonly MemberTree[] {
  const members: MemberTree[] = []
  const seen = new Set<string>()
  cursor.expect("{")
  cursor.skipWhitespace()
  while (cursor.kind !== "}") {
    const traits = parseTraits(cursor)
    const member = type === "enum" || type === "intEnum" ? parseEnumMember(cursor, traits) : parseMember(cursor, traits)
    if (seen.has(member.name.text)) cursor.report(`There already is a member ${member.name.text}`, member.name.span)
    else members.push(member)
    seen.add(member.name.text)
  }
  cursor.dropDocumentation()
  cursor.expect("}")
  return members
}

// EnumShapeMember = TraitStatements Identifier [ValueAssignment]
function parseEnumMember(cursor: Cursor, traits: readonly TraitTree[]): MemberTree {
  const name = parseMemberName(cursor)
  return finishMember(cursor, { name, traits, elided: false, span: name.span })
}

// StructureMember = TraitStatements (ExplicitStructureMember / ElidedStructureMember) [ValueAssignment]
function parseMember(cursor: Cursor, traits: readonly TraitTree[]): MemberTree {
  const { start } = cursor
  if (cursor.take("$")) {
    const name = parseMemberName(cursor)
    return finishMember(cursor, { name, traits, elided: true, span: cursor.span(start) })
  }
  const name = parseMemberName(cursor)
  cursor.skipSpaces()
  cursor.expect(":")
  cursor.skipSpaces()
  const target = parseShapeId(cursor, "the shape that the member targets")
  return finishMember(cursor, { name, traits, target, elided: false, span: cursor.span(start) })
}

function parseMemberName(cursor: Cursor): NameTree {
  return cursor.identifier('a member or "}"')
}

// ValueAssignment = [SP] "=" [SP] NodeValue [SP] [Comma] BR
function finishMember(cursor: Cursor, member: MemberTree): MemberTree {
  cursor.dropDocumentation()
  const end = cursor.start
  cursor.skipSpaces()
  if (!cursor.take("=")) {
    cursor.reset(end)
    skipToNext(cursor)
    return member
  }
  cursor.skipSpaces()
  const value = parseNode(cursor)
  const span = cursor.span(member.span.start)
  if (cursor.kind !== "}") cursor.expectLineBreak()
  return { ...member, value, span }
}

/** White space after a member; a documentation comment on the member's own line documents nothing. */
function skipToNext(cursor: Cursor): void {
  while (cursor.kind === "space" || cursor.kind === "comma") cursor.next()
  if (cursor.kind === "documentation") cursor.next()
  cursor.skipWhitespace()
}
