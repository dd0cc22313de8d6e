import type { Shape } from "../model/shape.ts"
import type { ShapeId } from "../model/shape-id.ts"
import { buildMembers } from "./build-members.ts"
import type { TraitTable } from "./collect-traits.ts"
import type { Definition, OperationDefinition, ResourceDefinition, ServiceDefinition } from "./definition.ts"
import { inheritTraits } from "./inherit-traits.ts"
import type { KnownShapes } from "./known-shapes.ts"
import { messages } from "./messages.ts"
import type { Problems } from "./problems.ts"
import { sortMixins } from "./sort-mixins.ts"

/** What shapes are built from. */
export interface Build {
  readonly definitions: ReadonlyMap<ShapeId, Definition>
  readonly traits: TraitTable
  readonly known: KnownShapes
  readonly problems: Problems
  /** The shapes built so far; the mixins of the one being built are among them unless they are broken. */
  readonly shapes: Map<ShapeId, Shape>
}

/** Builds every shape that can be built, behind its mixins. */
export function buildShapes(build: Build): void {
  const { sorted, circular } = sortMixins(build.definitions)
  for (const definition of sorted) {
    const shape = buildShape(definition, build)
    if (shape) build.shapes.set(shape.id, shape)
  }
  const ids = circular.map(({ id }) => id)
  for (const { id, span } of circular) {
    build.problems.error(messages.mixinCycle(ids.filter((other) => other !== id)), { span, shape: id })
  }
}

function buildShape(definition: Definition, build: Build): Shape | undefined {
  const mixins = findMixins(definition, build)
  if (mixins === undefined) return undefined
  const { id, span } = definition
  const traits = inheritTraits(mixins, build.traits.get(id))
  const base = { id, span, ...traits, mixins: mixins.map((mixin) => mixin.id) }
  switch (definition.kind) {
    case "simple":
      return { type: definition.type, ...base }
    case "aggregate": {
      const members = buildMembers(definition, mixins, build)
      if (members === undefined) return undefined
      return { type: definition.type === "set" ? "list" : definition.type, ...base, members }
    }
    case "service":
      return { type: "service", ...base, ...mixService(definition, mixins) }
    case "resource":
      return { type: "resource", ...base, ...mixResource(definition) }
    case "operation":
      return { type: "operation", ...base, ...mixOperation(definition, mixins) }
  }
}

/** The shapes that are mixed in, or undefined when one of them is missing. */
function findMixins(definition: Definition, { shapes, known, problems }: Build): readonly Shape[] | undefined {
  const mixins: Shape[] = []
  for (const { id, span } of definition.mixins) {
    const shape = shapes.get(id)
    if (shape) mixins.push(shape)
    else problems.error(messages.unknownMixin(id, known.similarTo(id)), { span, shape: definition.id })
  }
  return mixins.length === definition.mixins.length ? mixins : undefined
}

function mixService(definition: ServiceDefinition, mixins: readonly Shape[]) {
  const services = [...mixins.filter((mixin) => mixin.type === "service"), definition]
  return {
    version: services.findLast(({ version }) => version !== "")?.version ?? "",
    operations: union(services.map(({ operations }) => operations)),
    resources: union(services.map(({ resources }) => resources)),
    errors: union(services.map(({ errors }) => errors)),
    rename: new Map(services.flatMap(({ rename }) => [...rename])),
  }
}

function mixResource({
  identifiers,
  properties,
  lifecycle,
  operations,
  collectionOperations,
  resources,
}: ResourceDefinition) {
  return { identifiers, properties, lifecycle, operations, collectionOperations, resources }
}

function mixOperation({ input, output, errors }: OperationDefinition, mixins: readonly Shape[]) {
  const inherited = mixins.flatMap((mixin) => (mixin.type === "operation" ? [mixin.errors] : []))
  const unit = "smithy.api#Unit"
  return { input: input ?? unit, output: output ?? unit, errors: union([...inherited, errors]) }
}

function union(lists: readonly (readonly ShapeId[])[]): readonly ShapeId[] {
  return lists.length === 1 ? (lists[0] ?? []) : [...new Set(lists.flat())]
}
