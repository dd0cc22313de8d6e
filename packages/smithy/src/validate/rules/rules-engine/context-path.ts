import { JmespathError } from "../../../jmespath/jmespath-error.ts"
import { parseJmespath } from "../../../jmespath/parse.ts"
import type { ExpressionTree } from "../../../jmespath/tree.ts"
import { checkTypes } from "../../../jmespath/types/check-types.ts"
import { anySample, type SampleType } from "../../../jmespath/types/sample.ts"
import { sampleShape } from "../../../jmespath/types/sample-shape.ts"
import type { Model } from "../../../model/model.ts"
import type { OperationShape } from "../../../model/shape.ts"
import type { ParameterType } from "../../../rules-engine/rule-set.ts"

/** What a path into the input of an operation leads to. */
export interface ContextPath {
  /** The type of parameters that fits; absent when none does or it is not known. */
  readonly type?: ParameterType | undefined
  /** Why it is no path, or leads nowhere. */
  readonly problem?: string | undefined
  /** Parts of JMESPath in it that clients need not know. */
  readonly unsupported: readonly string[]
}

/** Follows a path that says where the value of a parameter is. */
export function followPath(model: Model, operation: OperationShape, path: string): ContextPath {
  try {
    const tree = parseJmespath(path)
    const input = model.shapes.get(operation.input)
    const { result, problems } = checkTypes(tree, input ? sampleShape(model, input) : anySample)
    return {
      type: parameterTypes.get(result.type),
      problem: problems[0]?.message,
      unsupported: [...new Set(unsupportedIn(tree))],
    }
  } catch (error) {
    if (error instanceof JmespathError) return { problem: error.message, unsupported: [] }
    throw error
  }
}

const parameterTypes: ReadonlyMap<SampleType, ParameterType> = new Map([
  ["string", "string"],
  ["boolean", "boolean"],
  ["array", "stringArray"],
])

/** Clients find values by names, projections, lists of expressions and `keys()`, and by nothing else. */
function unsupportedIn(tree: ExpressionTree): string[] {
  switch (tree.kind) {
    case "current":
    case "field":
      return []
    case "chain":
    case "projection":
    case "object-projection":
      return [...unsupportedIn(tree.left), ...unsupportedIn(tree.right)]
    case "flatten":
    case "reference":
      return unsupportedIn(tree.operand)
    case "list":
      return tree.items.flatMap(unsupportedIn)
    case "function":
      return tree.name === "keys" ? tree.arguments.flatMap(unsupportedIn) : [`the function ${tree.name}()`]
    default:
      return [descriptions[tree.kind]]
  }
}

const descriptions = {
  index: "indexes",
  slice: "slices",
  literal: "literals",
  hash: "objects in braces",
  not: "`!`",
  and: "`&&`",
  or: "`||`",
  comparison: "comparisons",
  filter: "filters",
} as const
