import { type Node, property } from "../../syntax/node.ts"
import type { PathStep } from "../rule-set.ts"
import { optionalType, printType, type Type } from "../types.ts"
import { checkCount, type RulesFunction } from "./rules-function.ts"

/** The part of a value at the end of a path. What is there depends on the path alone, which is no argument. */
export const getAttr = (path: readonly PathStep[]): RulesFunction => ({
  // Indexes from the end came with a later version.
  ...(path.some((step) => typeof step === "number" && step < 0) ? { since: { major: 1, minor: 1 } } : {}),
  typeOf: (args) => {
    checkCount(args, 1)
    return args.reduce((_, target) => path.reduce(partType, target), args[0] ?? { kind: "string" })
  },
  evaluate: ([target]) => path.reduce(part, target?.() ?? null),
})

function partType(type: Type, step: PathStep): Type {
  if (typeof step === "number") {
    if (type.kind === "list") return optionalType(type.member)
    throw new Error(`A ${printType(type)} has no items`)
  }
  const field = type.kind === "record" ? type.fields.get(step) : undefined
  if (!field) throw new Error(`There is no \`${step}\` in a ${printType(type)}`)
  return field
}

function part(value: Node, step: PathStep): Node {
  if (typeof step === "string") return property(value, step) ?? null
  return Array.isArray(value) ? (value.at(step) ?? null) : null
}
