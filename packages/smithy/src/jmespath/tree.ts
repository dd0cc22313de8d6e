import type { Node } from "../syntax/node.ts"

export const comparators = ["==", "!=", "<", "<=", ">", ">="] as const

export type Comparator = (typeof comparators)[number]

/**
 * A parsed expression. It is applied to a current node; `start` is the offset of the token that tells what it is, such
 * as a name, a comparator or a bracket.
 */
export type ExpressionTree = { readonly start: number } & (
  | { readonly kind: "current" }
  | { readonly kind: "field"; readonly name: string }
  | { readonly kind: "index"; readonly index: number }
  | SliceForm
  | { readonly kind: "literal"; readonly value: Node }
  | { readonly kind: "list"; readonly items: readonly ExpressionTree[] }
  | { readonly kind: "hash"; readonly entries: readonly HashEntryTree[] }
  | { readonly kind: "not"; readonly operand: ExpressionTree }
  | { readonly kind: "and" | "or"; readonly left: ExpressionTree; readonly right: ExpressionTree }
  | ComparisonForm
  /** `left.right`, `left[0]` and `left | right`: the right one is applied to what the left one yields. */
  | { readonly kind: "chain"; readonly left: ExpressionTree; readonly right: ExpressionTree }
  /** `left[*].right`, `left[]` and `left[1:2]`: the right one is applied to every item. */
  | { readonly kind: "projection"; readonly left: ExpressionTree; readonly right: ExpressionTree }
  /** `left.*.right` */
  | { readonly kind: "object-projection"; readonly left: ExpressionTree; readonly right: ExpressionTree }
  | FilterForm
  | { readonly kind: "flatten"; readonly operand: ExpressionTree }
  | { readonly kind: "function"; readonly name: string; readonly arguments: readonly ExpressionTree[] }
  /** `&operand`, an argument that a function applies itself. */
  | { readonly kind: "reference"; readonly operand: ExpressionTree }
)

export interface HashEntryTree {
  readonly key: string
  readonly value: ExpressionTree
}

interface SliceForm {
  readonly kind: "slice"
  readonly from?: number
  readonly to?: number
  readonly step: number
}

interface ComparisonForm {
  readonly kind: "comparison"
  readonly comparator: Comparator
  readonly left: ExpressionTree
  readonly right: ExpressionTree
}

/** `left[?condition].right` */
interface FilterForm {
  readonly kind: "filter"
  readonly left: ExpressionTree
  readonly condition: ExpressionTree
  readonly right: ExpressionTree
}

export type SliceTree = Extract<ExpressionTree, { kind: "slice" }>
export type FunctionTree = Extract<ExpressionTree, { kind: "function" }>
