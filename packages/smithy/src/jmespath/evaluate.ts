import { equalNodes } from "../syntax/equal-nodes.ts"
import { isNodeObject, isNumber, type Node, property } from "../syntax/node.ts"
import { callFunction } from "./call-function.ts"
import { Effort } from "./effort.ts"
import { isOrdered } from "./is-ordered.ts"
import { JmespathError } from "./jmespath-error.ts"
import { sliceOf } from "./slice.ts"
import type { Comparator, ExpressionTree } from "./tree.ts"
import { isList, isTruthy } from "./values.ts"

/**
 * Applies an expression to a value (JMESPath specification). Throws `JmespathError` when a function is unknown, its
 * arguments do not fit, or the work exceeds a limit.
 */
export function evaluateJmespath(expression: ExpressionTree, value: Node): Node {
  return evaluate(expression, value, new Effort())
}

function evaluate(tree: ExpressionTree, value: Node, effort: Effort): Node {
  effort.spend(1, tree.start)
  switch (tree.kind) {
    case "current":
      return value
    case "literal":
      return tree.value
    case "field":
      return property(value, tree.name) ?? null
    case "index":
      return isList(value) ? (value.at(tree.index) ?? null) : null
    case "slice":
      return sliceOf(tree, value)
    case "list":
      return value === null ? null : tree.items.map((item) => evaluate(item, value, effort))
    case "hash":
      if (value === null) return null
      return Object.fromEntries(tree.entries.map((entry) => [entry.key, evaluate(entry.value, value, effort)]))
    case "not":
      return !isTruthy(evaluate(tree.operand, value, effort))
    case "and":
    case "or": {
      const left = evaluate(tree.left, value, effort)
      return isTruthy(left) === (tree.kind === "and") ? evaluate(tree.right, value, effort) : left
    }
    case "comparison": {
      const left = evaluate(tree.left, value, effort)
      const right = evaluate(tree.right, value, effort)
      effort.spendOn(left, tree.start)
      return compare(tree.comparator, left, right)
    }
    case "chain":
      return evaluate(tree.right, evaluate(tree.left, value, effort), effort)
    case "flatten":
      return flatten(evaluate(tree.operand, value, effort), effort, tree.start)
    case "projection": {
      const left = evaluate(tree.left, value, effort)
      return isList(left) ? project(tree.right, left, effort) : null
    }
    case "object-projection": {
      const left = evaluate(tree.left, value, effort)
      return isNodeObject(left) ? project(tree.right, Object.values(left), effort) : null
    }
    case "filter": {
      const left = evaluate(tree.left, value, effort)
      if (!isList(left)) return null
      const kept = left.filter((item) => isTruthy(evaluate(tree.condition, item, effort)))
      return project(tree.right, kept, effort)
    }
    case "function":
      return callFunction(tree, value, effort, (operand, item) => evaluate(operand, item, effort))
    case "reference":
      throw new JmespathError("invalid-type", "an expression after & is no value", tree.start)
  }
}

/** Applies an expression to every item, and leaves null out. */
function project(tree: ExpressionTree, items: readonly Node[], effort: Effort): Node {
  return items.map((item) => evaluate(tree, item, effort)).filter((item) => item !== null)
}

function flatten(value: Node, effort: Effort, start: number): Node {
  if (!isList(value)) return null
  const flat = value.flatMap((item) => (isList(item) ? item : [item]))
  effort.spend(flat.length, start)
  return flat
}

/** Only numbers have an order (JMESPath specification, "Filter expressions"). */
function compare(comparator: Comparator, left: Node, right: Node): Node {
  if (comparator === "==") return equalNodes(left, right)
  if (comparator === "!=") return !equalNodes(left, right)
  return isNumber(left) && isNumber(right) ? isOrdered(comparator, left, right) : null
}
