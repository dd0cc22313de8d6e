import type { Diagnostic } from "../diagnostic/diagnostic.ts"
import type { Node, NodeObject } from "./node.ts"
import type { Source, Span } from "./source.ts"

/**
 * A name or shape id as written: `Foo`, `Foo$bar`, `ns#Foo`, `ns#Foo$bar`. `use` and the namespace are applied at load.
 */
export interface NameTree {
  readonly text: string
  readonly span: Span
}

/**
 * A node value with the places of its parts, unless it was read as a whole. An unquoted shape id stays a `name` until
 * it can be resolved.
 */
export type NodeTree =
  | { readonly kind: "null"; readonly span: Span }
  | { readonly kind: "boolean"; readonly value: boolean; readonly span: Span }
  | { readonly kind: "number"; readonly value: number | bigint; readonly span: Span }
  | { readonly kind: "string"; readonly value: string; readonly span: Span }
  | { readonly kind: "whole"; readonly value: NodeObject | readonly Node[]; readonly span: Span }
  | { readonly kind: "name"; readonly name: NameTree; readonly span: Span }
  | { readonly kind: "array"; readonly items: readonly NodeTree[]; readonly span: Span }
  | { readonly kind: "object"; readonly entries: readonly NodeEntryTree[]; readonly span: Span }

export interface NodeEntryTree {
  readonly key: NameTree
  readonly value: NodeTree
}

/** `@name`, `@name(value)` or a documentation comment (then `documentation` is true and `name` is `documentation`). */
export interface TraitTree {
  readonly name: NameTree
  /** Absent for an annotation trait, `@name` or `@name()`: its value follows from the trait's shape. */
  readonly value?: NodeTree
  readonly documentation: boolean
  readonly span: Span
}

/** A member of a structure, union, list, map or enum; `target` is absent for enum members and for elided members. */
export interface MemberTree {
  readonly name: NameTree
  readonly traits: readonly TraitTree[]
  readonly target?: NameTree
  /** Written `$name`: target and traits come from a mixin or from the resource named by `for`. */
  readonly elided: boolean
  /** `= value`: a default, or the value of an enum member. */
  readonly value?: NodeTree
  readonly span: Span
}

export type SimpleType =
  | "blob"
  | "boolean"
  | "string"
  | "byte"
  | "short"
  | "integer"
  | "long"
  | "float"
  | "double"
  | "bigInteger"
  | "bigDecimal"
  | "timestamp"
  | "document"

/** `set` exists in IDL 1.0 only; it loads as a list with `@uniqueItems`. */
export type AggregateType = "list" | "set" | "map" | "structure" | "union" | "enum" | "intEnum"

interface ShapeTreeBase {
  readonly name: NameTree
  readonly traits: readonly TraitTree[]
  readonly mixins: readonly NameTree[]
  readonly span: Span
}

export interface SimpleShapeTree extends ShapeTreeBase {
  readonly kind: "simple"
  readonly type: SimpleType
}

export interface AggregateShapeTree extends ShapeTreeBase {
  readonly kind: "aggregate"
  readonly type: AggregateType
  readonly members: readonly MemberTree[]
  /** The resource after `for`. */
  readonly forResource?: NameTree
}

/** One property of a service, resource or operation body, such as `version: "1"` or `operations: [A, B]`. */
export interface PropertyTree {
  readonly key: NameTree
  readonly value: NodeTree
}

export interface ServiceShapeTree extends ShapeTreeBase {
  readonly kind: "service"
  readonly properties: readonly PropertyTree[]
}

export interface ResourceShapeTree extends ShapeTreeBase {
  readonly kind: "resource"
  readonly properties: readonly PropertyTree[]
}

export interface OperationShapeTree extends ShapeTreeBase {
  readonly kind: "operation"
  /** A name, or the structure that `:=` declares in place. */
  readonly input?: NameTree | InlineStructureTree
  readonly output?: NameTree | InlineStructureTree
  readonly errors: readonly NameTree[]
}

/** The structure after `input :=` or `output :=`; its name follows from the operation and the control statements. */
export interface InlineStructureTree {
  readonly kind: "inline"
  readonly traits: readonly TraitTree[]
  readonly mixins: readonly NameTree[]
  readonly members: readonly MemberTree[]
  readonly forResource?: NameTree
  readonly span: Span
}

export function isInline(structure: NameTree | InlineStructureTree | undefined): structure is InlineStructureTree {
  return structure !== undefined && "kind" in structure
}

export type ShapeTree = SimpleShapeTree | AggregateShapeTree | ServiceShapeTree | ResourceShapeTree | OperationShapeTree

/** `apply target @trait` or `apply target { @a @b }`. */
export interface ApplyTree {
  readonly kind: "apply"
  readonly target: NameTree
  readonly traits: readonly TraitTree[]
  readonly span: Span
}

export interface ControlTree {
  readonly key: NameTree
  readonly value: NodeTree
}

export interface MetadataTree {
  readonly key: NameTree
  readonly value: NodeTree
}

/** One parsed IDL file. What could be read is there even when `diagnostics` has errors. */
export interface IdlTree {
  readonly source: Source
  /** `$version` as written; `1.0` when absent. */
  readonly version: string
  readonly control: readonly ControlTree[]
  readonly metadata: readonly MetadataTree[]
  readonly namespace?: NameTree
  readonly uses: readonly NameTree[]
  readonly statements: readonly (ShapeTree | ApplyTree)[]
  /** The names of the shapes that had to be left out. */
  readonly broken: readonly NameTree[]
  readonly diagnostics: readonly Diagnostic[]
}
