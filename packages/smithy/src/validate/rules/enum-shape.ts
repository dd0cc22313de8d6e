import type { AggregateShape, MemberShape } from "../../model/shape.ts"
import { trait } from "../../model/traits.ts"
import type { Node } from "../../syntax/node.ts"
import type { Report, Rule } from "../rule.ts"
import { enumsOf } from "../shapes.ts"
import { describeValue } from "../values/describe-value.ts"

const recommendedName = /^[A-Z][A-Z_0-9]*$/

/** Enum values must be strings, those of an intEnum integers of 32 bits, and each must be there once. */
export const enumShape: Rule = (model, report) => {
  for (const shape of enumsOf(model)) checkEnum(shape, report)
}

function checkEnum(shape: AggregateShape, report: Report): void {
  const seen = new Map<Node, MemberShape>()
  const problemOf = shape.type === "enum" ? textProblem : integerProblem
  for (const member of shape.members.values()) {
    const base = { id: "EnumShape", shape: member, span: member.traits.get("smithy.api#enumValue")?.span }
    const value = trait(member, "enumValue")
    const problem = problemOf(value)
    const first = value === undefined ? undefined : seen.get(value)
    if (problem !== undefined) report({ ...base, severity: "ERROR", message: problem })
    else if (first) report({ ...base, severity: "ERROR", message: `\`${first.name}\` has the same value` })
    else if (value !== undefined) seen.set(value, member)
    if (recommendedName.test(member.name) || (problem !== undefined && shape.type === "intEnum")) continue
    const message = "Names of enum members should be in upper case, with underscores between words"
    report({ severity: "WARNING", id: "EnumShape", shape: member, message })
  }
}

function textProblem(value: Node | undefined): string | undefined {
  if (value === "") return "The value of an enum must not be empty"
  if (value === undefined || typeof value === "string") return undefined
  return `The values of an enum are strings, and this is ${describeValue(value)}`
}

function integerProblem(value: Node | undefined): string | undefined {
  if (value === undefined) return "The member of an intEnum needs a value"
  if (typeof value !== "number" && typeof value !== "bigint") {
    return `The values of an intEnum are integers, and this is ${describeValue(value)}`
  }
  if (typeof value === "number" && !Number.isInteger(value))
    return `The values of an intEnum are integers, and this is ${value}`
  return value >= -(2 ** 31) && value < 2 ** 31 ? undefined : `${value} does not fit into 32 bits`
}
