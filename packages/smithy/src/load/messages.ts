import { suggest } from "../diagnostic/suggest.ts"
import type { ShapeId } from "../model/shape-id.ts"
import type { Problem } from "../syntax/messages.ts"
import { positionAt, type Span } from "../syntax/source.ts"
import type { NodeTree } from "../syntax/tree.ts"

function didYouMean(similar: string | undefined): { hint?: string } {
  return similar === undefined ? {} : { hint: `Did you mean \`${similar}\`?` }
}

function placeOf(span: Span | undefined): string {
  if (span === undefined) return "another place"
  const { source, start } = span
  const { line, column } = positionAt(source, start)
  return `${source.name}:${line}:${column}`
}

const kinds = {
  null: "null",
  boolean: "a boolean",
  number: "a number",
  string: "a string",
  name: "a shape id",
  array: "a list",
  object: "an object",
  whole: "an object or a list",
} as const

/** A type with its article. */
function a(type: string): string {
  return `${/^[eio]/.test(type) ? "an" : "a"} ${type}`
}

/** How a message names the kind of a value. */
export function describeNode(node: NodeTree): string {
  return kinds[node.kind]
}

/** The mend for one value that stands where another kind is expected; there is none for several. */
function howToWrite(expected: string, found: string): { hint?: string } {
  if (found === kinds.array || found === kinds.object) return {}
  if (expected === kinds.string) return { hint: "Put it in quotes." }
  return expected === kinds.array ? { hint: "Put it in brackets: `[…]`." } : {}
}

/** Everything the loader can complain of, each message with the mend where one can be named. */
export const messages = {
  unknownUse: (id: ShapeId, similar: string | undefined): Problem => ({
    message: `\`use\` names the shape \`${id}\`, which does not exist`,
    ...didYouMean(similar),
  }),
  useConflict: (id: ShapeId, earlier: ShapeId): Problem => ({
    message: `\`${id}\` cannot be imported, since its name means \`${earlier}\` already`,
    hint: "Leave the `use` out and write the whole id where you mean this one.",
  }),
  unknownShapeInValue: (id: ShapeId, similar: string | undefined): Problem => ({
    message: `The shape \`${id}\` does not exist`,
    hint: similar === undefined ? "To write a text, put it in quotes." : `Did you mean \`${similar}\`?`,
  }),
  unknownTrait: (id: ShapeId, similar: string | undefined): Problem => ({
    message: `The trait \`${id}\` is not defined`,
    ...didYouMean(similar),
  }),
  traitConflict: (trait: ShapeId, earlier: Span | undefined): Problem => ({
    message: `The trait \`${trait}\` has another value here than at ${placeOf(earlier)}`,
    hint: "Keep one of the two.",
  }),
  applyToPrelude: (trait: ShapeId): Problem => ({
    message: `\`${trait}\` cannot be applied to a shape of the prelude`,
    hint: "Define a shape of your own and apply it there.",
  }),
  applyToUnknown: (trait: ShapeId, target: ShapeId, similar: string | undefined): Problem => ({
    message: `\`${trait}\` is applied to \`${target}\`, which does not exist`,
    ...didYouMean(similar),
  }),
  metadataConflict: (key: string, earlier: Span): Problem => ({
    message: `The metadata \`${key}\` has another value here than at ${placeOf(earlier)}`,
    hint: "Keep one of the two, or make both of them lists, which are joined.",
  }),
  shapeConflict: (id: ShapeId, earlier: Span | undefined): Problem => ({
    message: `\`${id}\` is defined differently ${earlier ? `at ${placeOf(earlier)}` : "in the prelude"}`,
    hint: "Rename or remove one of the two.",
  }),
  equalDefinition: (id: ShapeId, earlier: Span): Problem => ({
    message: `\`${id}\` is defined in the same way at ${placeOf(earlier)}; this definition is ignored`,
  }),
  mixinCycle: (others: readonly ShapeId[]): Problem => ({
    message:
      others.length === 0
        ? "The shape mixes in itself"
        : `The mixins of this shape go round in a circle, by way of ${others.map((id) => `\`${id}\``).join(", ")}`,
    hint: "Remove one of the mixins.",
  }),
  unknownMixin: (id: ShapeId, similar: string | undefined): Problem => ({
    message: `The mixin \`${id}\` does not exist or is broken`,
    ...didYouMean(similar),
  }),
  mixinType: (id: ShapeId, type: string, expected: string): Problem => ({
    message: `\`${id}\` is ${a(type)} and cannot be mixed into ${a(expected)}`,
  }),
  mixinMemberConflict: (mixinMember: ShapeId): Problem => ({
    message: `The member has another target than \`${mixinMember}\`, which a mixin brings`,
    hint: "Members with the same name must have the same target.",
  }),
  elisionWithoutSource: (): Problem => ({
    message: "The member has no target, and no mixin and no resource after `for` has a member of this name",
    hint: "Write the target: `name: Target`.",
  }),
  unknownResource: (id: ShapeId): Problem => ({ message: `The resource \`${id}\` does not exist` }),
  noResource: (id: ShapeId, type: string): Problem => ({
    message: `\`for\` needs a resource, and \`${id}\` is ${a(type)}`,
  }),
  missingMembers: (id: ShapeId, names: readonly string[]): Problem => ({
    message: `\`${id}\` needs the member${names.length > 1 ? "s" : ""} ${names.map((name) => `\`${name}\``).join(" and ")}`,
  }),
  unexpectedMember: (name: string, type: string, allowed: readonly string[]): Problem => ({
    message: `A ${type} has no member \`${name}\``,
    hint: `A ${type} has ${allowed.map((one) => `\`${one}\``).join(" and ")} only.`,
  }),
  enumMemberTarget: (id: ShapeId): Problem => ({
    message: `Members of enums have the target \`smithy.api#Unit\`, and this one has \`${id}\``,
  }),
  emptyEnum: (type: string): Problem => ({ message: `An ${type} needs at least one member` }),
  unsupportedType: (type: string, version: string): Problem => ({
    message: `Shapes of type \`${type}\` do not exist in Smithy ${version}`,
    hint: type === "set" ? "Use a list with `@uniqueItems`." : 'Begin the file with `$version: "2.0"`.',
  }),
  unknownProperties: (found: readonly string[], allowed: readonly string[]): Problem => ({
    message: `There is no property ${found.map((name) => `\`${name}\``).join(", ")} here`,
    hint: `Known are ${allowed.map((name) => `\`${name}\``).join(", ")}.`,
  }),
  wrongKind: (name: string, expected: string, found: string): Problem => ({
    message: `\`${name}\` must be ${expected}, and this is ${found}`,
    ...howToWrite(expected, found),
  }),
  missingVersion: (): Problem => ({
    message: "The version of the language is missing",
    hint: 'Begin with `"smithy": "2.0"`.',
  }),
  unsupportedVersion: (version: string): Problem => ({
    message: `Smithy version \`${version}\` is not supported`,
    hint: "Supported are 1, 1.0, 2 and 2.0.",
  }),
  missingType: (): Problem => ({ message: "The shape has no `type`" }),
  unknownType: (type: string, known: Iterable<string>): Problem => ({
    message: `Unknown shape type \`${type}\``,
    ...didYouMean(suggest(type, known)),
  }),
  memberAsShape: (id: ShapeId): Problem => ({
    message: `\`${id}\` names a member, and members stand inside of their shapes`,
    hint: "Traits for the member of another shape have the type `apply`.",
  }),
  missingTarget: (): Problem => ({ message: "There is no `target` here", hint: 'Write `{ "target": "ns#Name" }`.' }),
  invalidMemberName: (name: string): Problem => ({ message: `\`${name}\` is no name for a member` }),
  invalidShapeId: (text: string): Problem => ({
    message: `\`${text}\` is no shape id`,
    hint: "A shape id looks like `example.weather#City`.",
  }),
  newerTrait: (trait: ShapeId): Problem => ({
    message: `\`${trait}\` exists since Smithy 2.0, and this file is written in version 1.0`,
    hint: 'Begin the file with `$version: "2.0"`.',
  }),
  boxIsGone: (): Problem => ({
    message: "Smithy 2.0 has no `@box`",
    hint: "Leave it out: members without a default are boxed.",
  }),
  enumTraitIsDeprecated: (): Problem => ({ message: "`@enum` is deprecated", hint: "Define an `enum` shape." }),
  setIsDeprecated: (): Problem => ({
    message: "Sets are deprecated, and Smithy 2.0 has none",
    hint: "Use a list with `@uniqueItems`.",
  }),
  mixinsNeedVersion2: (): Problem => ({
    message: "Mixins exist since Smithy 2.0, and this file is written in version 1.0",
    hint: 'Begin it with `"smithy": "2.0"`.',
  }),
  oldVersion: (): Problem => ({
    message: "Version 1.0 of Smithy is deprecated",
    hint: "Rewrite the file in version 2.0.",
  }),
  noTrait: (id: ShapeId): Problem => ({
    message: `\`${id}\` is applied as a trait, and it is none`,
    hint: "Put `@trait` before its definition to make it one.",
  }),
  importConflict: (id: ShapeId): Problem => ({
    message: `The shape has the same name as \`${id}\`, which is imported`,
    hint: "Rename the shape, or leave the `use` out.",
  }),
  invalidSuffix: (text: string): Problem => ({
    message: `\`${text}\` cannot be a part of a shape's name`,
    hint: "Use letters, digits and underscores.",
  }),
  operationMixinMessages: (): Problem => ({
    message: "An operation that is a mixin can bring errors and traits only, and this one has an input or output",
  }),
  resourceMixinProperties: (): Problem => ({
    message: "A resource that is a mixin can bring traits only, and this one has properties",
  }),
  propertiesNeedVersion2: (): Problem => ({
    message: `Resource properties exist since Smithy 2.0, and this file is written in version 1.0`,
    hint: 'Begin the file with `$version: "2.0"`.',
  }),
} as const
