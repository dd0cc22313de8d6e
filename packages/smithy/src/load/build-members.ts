import { groupBy } from "../model/group-by.ts"
import { unit } from "../model/references.ts"
import type { MemberShape, Members, Shape, Traits } from "../model/shape.ts"
import { memberId, type ShapeId } from "../model/shape-id.ts"
import type { Span } from "../syntax/source.ts"
import type { Build } from "./build.ts"
import { type AggregateDefinition, isEnum, type MemberDefinition, requiredMembers } from "./definition.ts"
import { inheritTraits } from "./inherit-traits.ts"
import { messages } from "./messages.ts"
import { resourceTargets } from "./resource-targets.ts"

const none: readonly never[] = []

/** What a member is made of. */
interface MemberParts {
  readonly name: string
  /** As the shape defines it itself. */
  readonly own: MemberDefinition | undefined
  /** As its mixins define it. */
  readonly inherited: readonly MemberShape[]
}

/**
 * The members of a shape: those of its mixins, in their order, then its own. Undefined when members are missing that
 * the type cannot do without.
 */
export function buildMembers(
  definition: AggregateDefinition,
  mixins: readonly Shape[],
  build: Build,
): Members | undefined {
  const fromResource = resourceTargets(definition, build)
  const members = new Map<string, MemberShape>()
  for (const parts of memberParts(definition, mixins)) {
    const member = buildMember(parts, definition, fromResource, build)
    if (member) members.set(member.name, member)
  }
  return isComplete(definition, members, build) ? members : undefined
}

function memberParts(definition: AggregateDefinition, mixins: readonly Shape[]): readonly MemberParts[] {
  const own = new Map<string, MemberDefinition>()
  for (const member of definition.members) own.set(member.name, member)
  if (mixins.length === 0)
    return Array.from(own.values(), (member) => ({ name: member.name, own: member, inherited: none }))
  const all = mixins.flatMap((mixin) => ("members" in mixin ? [...mixin.members.values()] : []))
  const inherited = groupBy(all, ({ name }) => name)
  const names = new Set([...inherited.keys(), ...own.keys()])
  return [...names].map((name) => ({ name, own: own.get(name), inherited: inherited.get(name) ?? none }))
}

function buildMember(
  { name, own, inherited }: MemberParts,
  definition: AggregateDefinition,
  fromResource: ReadonlyMap<string, ShapeId> | undefined,
  { traits: table, problems }: Build,
): MemberShape | undefined {
  const id = own?.id ?? memberId(definition.id, name)
  const [first] = inherited
  const implicit = isEnum(definition.type) ? unit : own && fromResource?.get(name)
  const target = own?.target ?? implicit ?? first?.target
  const span = own?.span ?? first?.span
  if (target === undefined) {
    // Where the resource is wrong, that was said already.
    if (fromResource) problems.error(messages.elisionWithoutSource(), { span, shape: id })
    return undefined
  }
  if (isEnum(definition.type) && target !== unit) problems.error(messages.enumMemberTarget(target), { span, shape: id })
  for (const other of inherited) {
    if (other.target !== target) problems.error(messages.mixinMemberConflict(other.id), { span, shape: id })
  }
  const needsValue = definition.type === "enum" && inherited.length === 0
  const introduced = needsValue ? withEnumValue(name, table.get(id), span) : table.get(id)
  const { traits, introducedTraits } = inheritTraits(inherited, introduced)
  const mixins = inherited.length === 0 ? none : inherited.map((member) => member.id)
  const container = definition.id
  const member: MemberShape = { type: "member", id, container, name, target, traits, introducedTraits, mixins }
  return span ? { ...member, span } : member
}

/** The value of an enum member is its name unless another is given (Smithy 2.0, "Enum", enum member values). */
function withEnumValue(name: string, traits: Traits | undefined, span: Span | undefined): Traits {
  const id = "smithy.api#enumValue"
  if (traits?.has(id)) return traits
  return new Map(traits).set(id, { id, value: name, ...(span ? { span } : {}) })
}

/** Whether all members are there that the type needs: the fixed ones of lists and maps, at least one of enums. */
function isComplete(
  { id, type, span, members: own }: AggregateDefinition,
  members: Members,
  { problems }: Build,
): boolean {
  const missing = requiredMembers(type).filter((name) => !members.has(name))
  // What is wrong with members that are written and still missing was said already.
  const unwritten = missing.filter((name) => !own.some((member) => member.name === name))
  if (unwritten.length > 0) problems.error(messages.missingMembers(id, unwritten), { span, shape: id })
  const isEmpty = isEnum(type) && members.size === 0
  if (isEmpty) problems.error(messages.emptyEnum(type), { span, shape: id })
  return missing.length === 0 && !isEmpty
}
