import type { Node } from "../../syntax/node.ts"
import { booleanType, isSameType, optionalType, presentType, printType, type Type } from "../types.ts"
import { checkCount, type RulesFunction, simpleFunction } from "./rules-function.ts"

const version11 = { major: 1, minor: 1 }

/** Whether there is a value. */
const isSet: RulesFunction = {
  typeOf: (args) => {
    checkCount(args, 1)
    const [type] = args
    if (type?.kind === "optional") return booleanType
    throw new Error(`It asks for what may have no value, and a ${type ? printType(type) : "value"} always has one`)
  },
  evaluate: ([value]) => value?.() !== null,
}

/** The first value that is one, else nothing. */
const coalesce: RulesFunction = {
  since: version11,
  typeOf: (args) => {
    const [first] = args
    if (!first || args.length < 2) throw new Error(`It takes two arguments at least, found ${args.length}`)
    const type = sameInner(args, first)
    return args.every(({ kind }) => kind === "optional") ? optionalType(type) : type
  },
  evaluate: (args) => {
    for (const argument of args) {
      const value = argument()
      if (value !== null) return value
    }
    return null
  },
}

/** Its second argument if the first is true, else the third. */
const ite: RulesFunction = {
  since: version11,
  typeOf: (args) => {
    checkCount(args, 3)
    const [condition, ...branches] = args
    const [first] = branches
    if (!condition || !first) throw new Error("It takes a condition and two values")
    if (condition.kind !== "boolean") {
      throw new Error(
        `Its condition has to be a boolean, found ${printType(condition)}; \`coalesce\` gives it a default`,
      )
    }
    const type = sameInner(branches, first)
    return branches.some(({ kind }) => kind === "optional") ? optionalType(type) : type
  },
  evaluate: ([condition, yes, no]) => (condition?.() === true ? yes : no)?.() ?? null,
}

function sameInner(types: readonly Type[], first: Type): Type {
  const expected = presentType(first)
  const other = types.map(presentType).find((type) => !isSameType(type, expected))
  if (other) throw new Error(`Its values have to be of one type, found ${printType(expected)} and ${printType(other)}`)
  return expected
}

/** Functions of truth and presence. */
export const logicFunctions: readonly (readonly [name: string, RulesFunction])[] = [
  ["isSet", isSet],
  ["not", simpleFunction(["boolean"], booleanType, ([value]): Node => !value)],
  ["booleanEquals", simpleFunction(["boolean", "boolean"], booleanType, ([one, other]): Node => one === other)],
  ["stringEquals", simpleFunction(["string", "string"], booleanType, ([one, other]): Node => one === other)],
  ["coalesce", coalesce],
  ["ite", ite],
]
