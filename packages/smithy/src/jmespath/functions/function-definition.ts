import type { Node } from "../../syntax/node.ts"
import type { ValueType } from "../values.ts"

/** What a parameter takes: values of a type, lists whose items are all of one, or an expression after `&`. */
export type ParameterType = ValueType | "any" | "array of numbers" | "array of strings" | "expression"

export interface Call {
  /** The arguments; null where an expression was given. */
  readonly values: readonly Node[]
  /** Applies the expression that was given as an argument. */
  readonly apply: (item: Node) => Node
  /** Ends the evaluation: a value is of the wrong type. */
  readonly refuse: (message: string) => never
}

export interface FunctionDefinition {
  /** For each parameter the types that it may have. */
  readonly parameters: readonly (readonly ParameterType[])[]
  /** The last parameter takes any number of arguments, one at least. */
  readonly isVariadic?: boolean
  /** The type of what it answers with; `item` for one of the items of its first argument. */
  readonly result: ValueType | "any" | "item"
  readonly call: (call: Call) => Node
}
