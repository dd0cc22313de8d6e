import type { Node } from "../../syntax/node.ts"
import type { Partitions } from "../partitions.ts"
import type { RulesVersion } from "../rule-set.ts"
import { isSameType, printType, type Type } from "../types.ts"

/** What functions work with besides their arguments. */
export interface EvaluationContext {
  /** What `aws.partition` knows. */
  readonly partitions?: Partitions | undefined
}

/** A function that rules can call. */
export interface RulesFunction {
  /** The first version that has it; all have it if absent. */
  readonly since?: RulesVersion
  /** The type of its result. Throws an error whose message says what is wrong with the types of its arguments. */
  readonly typeOf: (args: readonly Type[]) => Type
  /**
   * Its result, null for nothing. Arguments are evaluated when they are called for. Throws when they do not make sense.
   */
  readonly evaluate: (args: readonly (() => Node)[], context: EvaluationContext) => Node
}

const kinds = { string: "", boolean: false, integer: 0 } as const

type Kind = keyof typeof kinds
type ValueOf<K extends Kind> = K extends "string" ? string : K extends "boolean" ? boolean : number
type ValuesOf<T extends readonly Kind[]> = { readonly [I in keyof T]: ValueOf<T[I]> }

/** A function with a fixed number of arguments of simple types. */
export function simpleFunction<const T extends readonly Kind[]>(
  parameters: T,
  result: Type,
  evaluate: (args: ValuesOf<T>, context: EvaluationContext) => Node,
): RulesFunction {
  return {
    typeOf: (args) => {
      checkArguments(args, parameters)
      return result
    },
    evaluate: (args, context) => {
      const values = args.map((argument) => argument())
      if (!areOf(values, parameters)) throw new Error(`Its arguments have to be ${parameters.join(", ")}`)
      return evaluate(values, context)
    },
  }
}

/** Checks how many arguments there are. */
export function checkCount(args: readonly Type[], count: number): void {
  if (args.length === count) return
  throw new Error(`It takes ${count} ${count === 1 ? "argument" : "arguments"}, found ${args.length}`)
}

function checkArguments(args: readonly Type[], parameters: readonly Kind[]): void {
  checkCount(args, parameters.length)
  for (const [index, kind] of parameters.entries()) {
    const found = args[index]
    if (!found || isSameType(found, { kind })) continue
    const hint = found.kind === "optional" ? "; `isSet` or an `assign` shows that there is a value" : ""
    throw new Error(`Its argument ${index + 1} has to be a ${kind}, found ${printType(found)}${hint}`)
  }
}

function areOf<T extends readonly Kind[]>(values: readonly Node[], parameters: T): values is ValuesOf<T> & Node[] {
  return (
    values.length === parameters.length &&
    parameters.every((kind, index) => typeof values[index] === typeof kinds[kind])
  )
}
