import type { ShapeType } from "../model/shape.ts"

/** A parsed selector: expressions that are applied from left to right, each to what the one before yields. */
export type SelectorTree = readonly ExpressionTree[]

export type ExpressionTree =
  | { readonly kind: "any" }
  | { readonly kind: "type"; readonly types: ReadonlySet<ShapeType> }
  | { readonly kind: "attribute"; readonly path: PathTree; readonly comparison?: ComparisonTree }
  | { readonly kind: "scoped"; readonly path: PathTree; readonly assertions: readonly AssertionTree[] }
  /** An empty list of relationships follows all but `trait` and `bound`. */
  | { readonly kind: "forward"; readonly relationships: readonly string[] }
  | { readonly kind: "reverse"; readonly relationships: readonly string[] }
  | { readonly kind: "recursive" }
  | { readonly kind: "function"; readonly name: string; readonly arguments: readonly SelectorTree[] }
  | { readonly kind: "store"; readonly variable: string; readonly selector: SelectorTree }
  | { readonly kind: "load"; readonly variable: string }

/** `trait|range|min`; a segment in parentheses, such as `(values)`, asks for something computed. */
export type PathTree = readonly SegmentTree[]

export interface SegmentTree {
  readonly name: string
  readonly computed: boolean
}

export const comparators = [
  "=",
  "!=",
  "^=",
  "$=",
  "*=",
  "?=",
  ">",
  ">=",
  "<",
  "<=",
  "{=}",
  "{!=}",
  "{<}",
  "{<<}",
] as const

export type Comparator = (typeof comparators)[number]

interface ComparisonBase {
  readonly comparator: Comparator
  readonly ignoreCase: boolean
}

export interface ComparisonTree extends ComparisonBase {
  readonly values: readonly string[]
}

/** In a scoped attribute either side is a literal or a path that starts at the scope, `@{path}`. */
export interface AssertionTree extends ComparisonBase {
  readonly left: ScopedValueTree
  readonly right: readonly ScopedValueTree[]
}

export type ScopedValueTree = string | { readonly path: PathTree }
