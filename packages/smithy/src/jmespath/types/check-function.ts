import { unknownFunction } from "../call-function.ts"
import type { FunctionDefinition, ParameterType } from "../functions/function-definition.ts"
import { arityProblem, functions } from "../functions/index.ts"
import type { ExpressionTree, FunctionTree } from "../tree.ts"
import type { Checker } from "./check-types.ts"
import { anySample, type Sample, sampleOfType } from "./sample.ts"

/** Checks an expression against the current sample, or against another one. */
type Check = (expression: ExpressionTree, item?: Sample) => Sample

/** Checks a call, and answers with a sample of what the function gives. */
export function checkFunction(tree: FunctionTree, checker: Checker, check: Check): Sample {
  const values = tree.arguments.map((argument) => check(argument))
  checkReference(tree, values, check)
  const definition = functions.get(tree.name)
  if (definition === undefined) {
    checker.report("ERROR", unknownFunction(tree.name), tree.start)
    return anySample
  }
  const problem = arityProblem(tree.name, definition, values.length)
  if (problem !== undefined) checker.report("ERROR", problem, tree.start)
  else checkArguments(tree, definition, values, checker)
  return resultOf(definition, values)
}

/** An expression after `&` is applied to the items of the list that is given with it. */
function checkReference({ arguments: given }: FunctionTree, values: readonly Sample[], check: Check): void {
  const reference = given.find((argument) => argument.kind === "reference")
  if (reference?.kind !== "reference") return
  const list = values.find(({ type }) => type === "array")
  const items = list?.type === "array" && list.items.length > 0 ? new Set(list.items) : [anySample]
  for (const item of items) check(reference.operand, item)
}

function checkArguments(
  { name, arguments: given }: FunctionTree,
  { parameters }: FunctionDefinition,
  values: readonly Sample[],
  checker: Checker,
): void {
  values.forEach((value, index) => {
    const types = parameters[index] ?? parameters.at(-1) ?? []
    if (types.some((type) => fits(value, type, types.length === 1))) return
    const { start } = given[index] ?? { start: 0 }
    checker.report("ERROR", `${name}() takes ${types.join(" or ")}, not ${describe(value)}`, start)
  })
}

function describe(value: Sample): string {
  if (value.type !== "array" || value.items.length === 0) return `a value of type ${value.type}`
  return `an array with values of type ${[...new Set(value.items.map(({ type }) => type))].join(" and ")}`
}

/** Where several types of lists are allowed the items are not looked at. */
function fits(value: Sample, type: ParameterType, isOnly: boolean): boolean {
  if (value.type === "any" || type === "any") return true
  if (type !== "array of numbers" && type !== "array of strings") return value.type === type
  if (value.type !== "array") return false
  const wanted = type === "array of numbers" ? "number" : "string"
  return !isOnly || value.items.every((item) => item.type === wanted || item.type === "any")
}

function resultOf({ result }: FunctionDefinition, values: readonly Sample[]): Sample {
  if (result !== "item") return sampleOfType(result)
  const [list] = values
  return (list?.type === "array" ? list.items[0] : undefined) ?? anySample
}
