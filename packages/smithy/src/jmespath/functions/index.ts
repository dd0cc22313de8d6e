import { conversionFunctions } from "./conversions.ts"
import type { FunctionDefinition } from "./function-definition.ts"
import { listFunctions } from "./lists.ts"
import { numberFunctions } from "./numbers.ts"
import { textFunctions } from "./texts.ts"

/** Every function, by name. */
export const functions: ReadonlyMap<string, FunctionDefinition> = new Map(
  Object.entries({ ...numberFunctions, ...textFunctions, ...listFunctions, ...conversionFunctions }),
)

/** Why a function cannot take that many arguments; undefined when it can. */
export function arityProblem(name: string, { parameters, isVariadic }: FunctionDefinition, count: number) {
  const expected = parameters.length
  if (count === expected || (isVariadic && count > expected)) return undefined
  const arguments_ = expected === 1 ? "argument" : "arguments"
  return `${name}() takes ${isVariadic ? "at least " : ""}${expected} ${arguments_}, not ${count}`
}
