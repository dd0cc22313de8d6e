import { readCall, readExpression, readLiteral } from "./read-expression.ts"
import { allowKeys, entriesOf, itemsOf, optional, type PlacedNode, required, textOf } from "./read-node.ts"
import type { Condition, EndpointTemplate, Expression, Rule } from "./rule-set.ts"
import { RulesError } from "./rules-error.ts"

export function readRule(placed: PlacedNode): Rule {
  const { place } = placed
  const conditions = itemsOf(required(placed, "conditions")).map(readCondition)
  const type = textOf(required(placed, "type"))
  switch (type) {
    case "endpoint":
      return { type, conditions, endpoint: readEndpoint(required(placed, "endpoint")), place }
    case "error":
      return { type, conditions, error: readExpression(required(placed, "error")), place }
    case "tree":
      return { type, conditions, rules: itemsOf(required(placed, "rules")).map(readRule), place }
    default:
      throw new RulesError(`There are no rules of type \`${type}\`, only endpoint, error and tree`, place)
  }
}

export function readCondition(placed: PlacedNode): Condition {
  const call = readCall(placed)
  const assign = optional(placed, "assign")
  return assign ? { call, assign: textOf(assign) } : { call }
}

function readEndpoint(placed: PlacedNode): EndpointTemplate {
  allowKeys(placed, ["url", "headers", "properties"])
  const headers = optional(placed, "headers")
  const properties = optional(placed, "properties")
  return {
    url: readExpression(required(placed, "url")),
    headers: mapOf(headers, (values) => itemsOf(values).map(readExpression)),
    properties: mapOf<Expression>(properties, readLiteral),
  }
}

function mapOf<T>(placed: PlacedNode | undefined, read: (value: PlacedNode) => T): ReadonlyMap<string, T> {
  return new Map(placed ? entriesOf(placed).map(([key, value]) => [key, read(value)]) : [])
}
