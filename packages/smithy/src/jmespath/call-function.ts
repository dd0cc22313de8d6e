import { suggest } from "../diagnostic/suggest.ts"
import type { Node } from "../syntax/node.ts"
import type { Effort } from "./effort.ts"
import type { ParameterType } from "./functions/function-definition.ts"
import { arityProblem, functions } from "./functions/index.ts"
import { JmespathError } from "./jmespath-error.ts"
import type { ExpressionTree, FunctionTree } from "./tree.ts"
import { isList, typeOf } from "./values.ts"

/** How a message names a function that does not exist. */
export function unknownFunction(name: string): string {
  const similar = suggest(name, functions.keys())
  return `there is no function ${name}()${similar ? `, did you mean ${similar}()?` : ""}`
}

/** Applies an expression to a value. */
type Evaluate = (expression: ExpressionTree, value: Node) => Node

/** Evaluates the arguments, checks their types, and calls the function. */
export function callFunction(tree: FunctionTree, current: Node, effort: Effort, evaluate: Evaluate): Node {
  const { name, start } = tree
  const definition = functions.get(name)
  if (definition === undefined) throw new JmespathError("unknown-function", unknownFunction(name), start)
  const problem = arityProblem(name, definition, tree.arguments.length)
  if (problem !== undefined) throw new JmespathError("invalid-arity", problem, start)
  const values = tree.arguments.map((argument, index) => {
    const types = definition.parameters[index] ?? definition.parameters.at(-1) ?? []
    const value = argument.kind === "reference" ? null : evaluate(argument, current)
    effort.spendOn(value, argument.start)
    checkArgument(tree, argument, types, value)
    return value
  })
  const reference = tree.arguments.find((argument) => argument.kind === "reference")
  return definition.call({
    values,
    apply: (item) => (reference?.kind === "reference" ? evaluate(reference.operand, item) : null),
    refuse(message) {
      throw new JmespathError("invalid-type", `${name}(): ${message}`, start)
    },
  })
}

function checkArgument({ name }: FunctionTree, argument: ExpressionTree, types: readonly ParameterType[], value: Node) {
  const isReference = argument.kind === "reference"
  if (types.some((type) => (isReference ? type === "expression" : isOfType(value, type)))) return
  const found = isReference ? "an expression after &" : describe(value)
  throw new JmespathError("invalid-type", `${name}() takes ${types.join(" or ")}, not ${found}`, argument.start)
}

function describe(value: Node): string {
  if (!isList(value) || value.length === 0) return typeOf(value)
  return `array with values of type ${[...new Set(value.map(typeOf))].join(" and ")}`
}

function isOfType(value: Node, type: ParameterType): boolean {
  switch (type) {
    case "any":
      return true
    case "array of numbers":
      return isList(value) && value.every((item) => typeOf(item) === "number")
    case "array of strings":
      return isList(value) && value.every((item) => typeof item === "string")
    default:
      return typeOf(value) === type
  }
}
