import { unit } from "../model/references.ts"
import type { Shape, Trait, Traits } from "../model/shape.ts"
import type { ShapeId } from "../model/shape-id.ts"
import type { Build } from "./build.ts"
import { buildMembers } from "./build-members.ts"
import {
  aggregateTypeOf,
  type Definition,
  type OperationDefinition,
  type ResourceDefinition,
  type ServiceDefinition,
  typeOf,
} from "./definition.ts"
import { inheritTraits } from "./inherit-traits.ts"
import { messages } from "./messages.ts"
import { circleFrom, sortMixins } from "./sort-mixins.ts"

/** Builds every shape that can be built, behind its mixins. */
export function buildShapes(build: Build): void {
  const { sorted, circular } = sortMixins(build.definitions)
  for (const definition of sorted) {
    const shape = buildShape(definition, build)
    if (shape) build.shapes.set(shape.id, shape)
  }
  for (const definition of circular.values()) {
    const { id, span } = definition
    build.problems.error(messages.mixinCycle(circleFrom(definition, circular)), { span, shape: id })
  }
}

function buildShape(definition: Definition, build: Build): Shape | undefined {
  const mixins = findMixins(definition, build)
  if (mixins === undefined) return undefined
  const { id, span } = definition
  const inherited = inheritTraits(mixins, introducedTraits(definition, build))
  const base = { id, span, mixins: mixins.map((mixin) => mixin.id), ...inherited }
  switch (definition.kind) {
    case "simple":
      return { type: definition.type, ...base }
    case "aggregate": {
      const members = buildMembers(definition, mixins, build)
      return members && { type: aggregateTypeOf(definition), ...base, members }
    }
    case "service":
      return { type: "service", ...base, ...mixServices(definition, mixins) }
    case "resource": {
      checkResourceMixin(definition, base.traits, build)
      const { identifiers, properties, lifecycle, operations, collectionOperations, resources } = definition
      return {
        type: "resource",
        ...base,
        identifiers,
        properties,
        lifecycle,
        operations,
        collectionOperations,
        resources,
      }
    }
    case "operation":
      checkOperationMixin(definition, base.traits, build)
      return { type: "operation", ...base, ...mixOperations(definition, mixins) }
  }
}

/** A resource that is mixed in brings nothing but traits (Smithy 2.0, "Mixins"). */
function checkResourceMixin(resource: ResourceDefinition, traits: Traits, { problems }: Build): void {
  const { id, span, identifiers, properties, lifecycle, operations, collectionOperations, resources } = resource
  const bound = [...operations, ...collectionOperations, ...resources, ...Object.values(lifecycle)]
  if (!traits.has("smithy.api#mixin") || identifiers.size + properties.size + bound.length === 0) return
  problems.error(messages.resourceMixinProperties(), { span, shape: id })
}

/** An operation that is mixed in brings its errors, and no messages (Smithy 2.0, "Mixins"). */
function checkOperationMixin(operation: OperationDefinition, traits: Traits, { problems }: Build): void {
  const { id, span, input = unit, output = unit } = operation
  if (!traits.has("smithy.api#mixin") || (input === unit && output === unit)) return
  problems.error(messages.operationMixinMessages(), { span, shape: id })
}

/** The shape's own traits, those that a set has in place of its type included. */
function introducedTraits(definition: Definition, { traits }: Build): Traits | undefined {
  const own = traits.get(definition.id)
  if (definition.kind !== "aggregate" || definition.type !== "set") return own
  const unique: Trait = { id: "smithy.api#uniqueItems", value: {}, span: definition.span }
  return new Map([...(own ?? []), [unique.id, unique]])
}

/** The shapes that are mixed in, or undefined when one of them is missing, broken or of another type. */
function findMixins(definition: Definition, { shapes, known, problems }: Build): readonly Shape[] | undefined {
  const mixins: Shape[] = []
  for (const { id, span } of definition.mixins) {
    const mixin = shapes.get(id)
    const type = typeOf(definition)
    if (mixin?.type === type) mixins.push(mixin)
    else if (mixin) problems.error(messages.mixinType(id, mixin.type, type), { span, shape: definition.id })
    else problems.error(messages.unknownMixin(id, known.similarTo(id)), { span, shape: definition.id })
  }
  return mixins.length === definition.mixins.length ? mixins : undefined
}

function mixServices(definition: ServiceDefinition, mixins: readonly Shape[]) {
  const { version, operations, resources, errors, rename } = definition
  const introduced = { version, operations, resources, errors, rename }
  if (mixins.length === 0) return introduced
  const services = [...mixins.filter((mixin) => mixin.type === "service"), introduced]
  return {
    introduced,
    version: services.findLast(({ version }) => version !== "")?.version ?? "",
    operations: union(services.map(({ operations }) => operations)),
    resources: union(services.map(({ resources }) => resources)),
    errors: union(services.map(({ errors }) => errors)),
    rename: new Map(services.flatMap(({ rename }) => [...rename])),
  }
}

function mixOperations({ input, output, errors }: OperationDefinition, mixins: readonly Shape[]) {
  const inherited = mixins.flatMap((mixin) => (mixin.type === "operation" ? [mixin.errors] : []))
  const own = { input: input ?? unit, output: output ?? unit, errors }
  return mixins.length === 0 ? own : { ...own, errors: union([...inherited, errors]), introduced: { errors } }
}

function union(lists: readonly (readonly ShapeId[])[]): readonly ShapeId[] {
  return [...new Set(lists.flat())]
}
