import type { AggregateShape, Lifecycle, Shape } from "../model/shape.ts"
import type { ShapeId } from "../model/shape-id.ts"
import type { Node } from "../syntax/node.ts"
import type { Span } from "../syntax/source.ts"
import type { AggregateType, SimpleType } from "../syntax/tree.ts"

/** The versions of the language that differ in meaning. */
export type LanguageVersion = "1.0" | "2.0"

/** A shape named by another, and the place where it is. */
export interface Reference {
  readonly id: ShapeId
  readonly span: Span
}

interface DefinitionBase {
  readonly id: ShapeId
  readonly span: Span
  /** The version of the source that defines it. */
  readonly language: LanguageVersion
  readonly mixins: readonly Reference[]
}

export interface SimpleDefinition extends DefinitionBase {
  readonly kind: "simple"
  readonly type: SimpleType
}

export interface MemberDefinition {
  readonly id: ShapeId
  readonly name: string
  /** Absent for enum members and where it is elided. */
  readonly target?: ShapeId
  readonly span: Span
}

export interface AggregateDefinition extends DefinitionBase {
  readonly kind: "aggregate"
  readonly type: AggregateType
  readonly members: readonly MemberDefinition[]
  readonly forResource?: Reference
}

export interface ServiceProperties {
  readonly version: string
  readonly operations: readonly ShapeId[]
  readonly resources: readonly ShapeId[]
  readonly errors: readonly ShapeId[]
  readonly rename: ReadonlyMap<ShapeId, string>
}

export interface ServiceDefinition extends DefinitionBase, ServiceProperties {
  readonly kind: "service"
}

export interface ResourceProperties {
  readonly identifiers: ReadonlyMap<string, ShapeId>
  readonly properties: ReadonlyMap<string, ShapeId>
  readonly lifecycle: { readonly [name in Lifecycle]?: ShapeId }
  readonly operations: readonly ShapeId[]
  readonly collectionOperations: readonly ShapeId[]
  readonly resources: readonly ShapeId[]
}

export interface ResourceDefinition extends DefinitionBase, ResourceProperties {
  readonly kind: "resource"
}

export interface OperationDefinition extends DefinitionBase {
  readonly kind: "operation"
  readonly input?: ShapeId
  readonly output?: ShapeId
  readonly errors: readonly ShapeId[]
}

/** A shape as one source defines it: names are absolute, mixins and traits are not worked in yet. */
export type Definition =
  | SimpleDefinition
  | AggregateDefinition
  | ServiceDefinition
  | ResourceDefinition
  | OperationDefinition

/** A trait on a shape or member, whether written before it or applied from elsewhere. */
export interface TraitApplication {
  readonly target: ShapeId
  readonly trait: ShapeId
  /** Absent for an annotation trait: its value follows from the trait's shape. */
  readonly value?: Node
  readonly span: Span
}

export interface MetadataEntry {
  readonly key: string
  readonly value: Node
  readonly span: Span
}

/** All that one source says. */
export interface Declarations {
  readonly definitions: readonly Definition[]
  readonly applications: readonly TraitApplication[]
  readonly metadata: readonly MetadataEntry[]
}

/** The type of the shape that a definition makes. */
export function typeOf(definition: Definition): Shape["type"] {
  if (definition.kind === "aggregate") return aggregateTypeOf(definition)
  return definition.kind === "simple" ? definition.type : definition.kind
}

/** A set becomes a list of unique items (Smithy 2.0, "Migrating from 1.0"). */
export function aggregateTypeOf({ type }: AggregateDefinition): AggregateShape["type"] {
  return type === "set" ? "list" : type
}

/** The members that every shape of a type has, and the only ones; none where members have names of their own. */
export function requiredMembers(type: AggregateType): readonly string[] {
  if (type === "list" || type === "set") return ["member"]
  return type === "map" ? ["key", "value"] : []
}

/** Whether members are values, without targets. */
export function isEnum(type: AggregateType): boolean {
  return type === "enum" || type === "intEnum"
}
