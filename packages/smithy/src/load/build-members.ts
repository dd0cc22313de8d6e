import type { MemberShape, Members, Shape, Traits } from "../model/shape.ts"
import { memberId, type ShapeId } from "../model/shape-id.ts"
import type { Span } from "../syntax/source.ts"
import type { Build } from "./build.ts"
import { type AggregateDefinition, type MemberDefinition, requiredMembers, typeOf } from "./definition.ts"
import { inheritTraits } from "./inherit-traits.ts"
import { messages } from "./messages.ts"

/**
 * The members of a shape: those of its mixins, in their order, then its own. Undefined when a member that the type needs
 * is missing.
 */
export function buildMembers(
  definition: AggregateDefinition,
  mixins: readonly Shape[],
  build: Build,
): Members | undefined {
  const inherited = inheritedMembers(mixins)
  const own = new Map(definition.members.map((member) => [member.name, member]))
  const members = new Map<string, MemberShape>()
  for (const [name, from] of inherited) {
    const member = buildMember(name, own.get(name), from, definition, build)
    if (member) members.set(name, member)
  }
  for (const [name, member] of own) {
    if (inherited.has(name)) continue
    const built = buildMember(name, member, [], definition, build)
    if (built) members.set(name, built)
  }
  return isComplete(definition, members, build) ? members : undefined
}

/** Whether all members are there that the type needs. Names of enum members are needed too, at least one. */
function isComplete({ id, type, span, members: own }: AggregateDefinition, members: Members, { problems }: Build) {
  const missing = requiredMembers(type).filter((name) => !members.has(name))
  const elided = own.filter(({ name }) => missing.includes(name))
  if (missing.length > elided.length) problems.error(messages.missingMembers(id, missing), { span, shape: id })
  const empty = (type === "enum" || type === "intEnum") && members.size === 0
  if (empty) problems.error(messages.emptyEnum(type), { span, shape: id })
  return missing.length === 0 && !empty
}

/** The members that mixins bring, by name. */
function inheritedMembers(mixins: readonly Shape[]): ReadonlyMap<string, readonly MemberShape[]> {
  const inherited = new Map<string, MemberShape[]>()
  for (const mixin of mixins) {
    if (!("members" in mixin)) continue
    for (const [name, member] of mixin.members) {
      const others = inherited.get(name)
      if (others) others.push(member)
      else inherited.set(name, [member])
    }
  }
  return inherited
}

function buildMember(
  name: string,
  own: MemberDefinition | undefined,
  inherited: readonly MemberShape[],
  definition: AggregateDefinition,
  build: Build,
): MemberShape | undefined {
  const id = memberId(definition.id, name)
  const [first] = inherited
  const target = own?.target ?? implicitTarget(name, own, first, definition, build)
  const span = own?.span ?? first?.span
  if (target === undefined) {
    build.problems.error(messages.elisionWithoutSource(), { span, shape: id })
    return undefined
  }
  for (const other of inherited) {
    if (other.target !== target) build.problems.error(messages.mixinMemberConflict(other.id), { span, shape: id })
  }
  const introduced = build.traits.get(id)
  const named = definition.type === "enum" && inherited.length === 0
  const traits = inheritTraits(inherited, named ? withEnumValue(name, introduced, span) : introduced)
  const mixins = inherited.map((member) => member.id)
  return { type: "member", id, container: definition.id, name, target, ...traits, mixins, ...(span ? { span } : {}) }
}

/** The value of an enum member is its name unless another is given (Smithy 2.0, "Enum", enum member values). */
function withEnumValue(name: string, traits: Traits | undefined, span: Span | undefined): Traits {
  const id = "smithy.api#enumValue"
  if (traits?.has(id)) return traits
  return new Map([...(traits ?? []), [id, { id, value: name, ...(span ? { span } : {}) }]])
}

/** The target of a member that names none itself. */
function implicitTarget(
  name: string,
  own: MemberDefinition | undefined,
  inherited: MemberShape | undefined,
  definition: AggregateDefinition,
  build: Build,
): ShapeId | undefined {
  if (definition.type === "enum" || definition.type === "intEnum") return "smithy.api#Unit"
  return (own && targetFromResource(name, own, definition, build)) ?? inherited?.target
}

function targetFromResource(
  name: string,
  { span }: MemberDefinition,
  { id, forResource }: AggregateDefinition,
  { definitions, problems }: Build,
): ShapeId | undefined {
  if (forResource === undefined) return undefined
  const resource = definitions.get(forResource.id)
  if (resource?.kind === "resource") return resource.properties.get(name) ?? resource.identifiers.get(name)
  const problem = resource
    ? messages.noResource(resource.id, typeOf(resource))
    : messages.unknownResource(forResource.id)
  problems.error(problem, { span, shape: memberId(id, name) })
  return undefined
}
