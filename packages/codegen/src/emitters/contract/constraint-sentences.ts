import { type MemberShape, type Model, type Shape, targetOf } from "@smithwright/smithy"
import { codeSpan } from "../../framework/documentation.ts"
import { type Bounds, mergedConstraints } from "../../framework/merged-constraints.ts"

/**
 * What a value must be, in words for its doc comment: `Must have 1 to 256 characters and match …`. Enums are left out,
 * since their type says it, and so is whether it is required.
 */
export function constraintSentences(model: Model, member: MemberShape): string[] {
  return sentences(model, member, "Must", new Set())
}

function sentences(model: Model, member: MemberShape, start: string, seen: ReadonlySet<Shape>): string[] {
  const target = targetOf(model, member)
  const { length, range, pattern, uniqueItems } = mergedConstraints(model, member)
  const demands = [
    ...(length ? [`have ${amount(length)} ${lengthUnit(target, length)}`] : []),
    ...(range ? [`be ${amount(range)}`] : []),
    ...(pattern === undefined ? [] : [`match ${codeSpan(pattern)}`]),
    ...(uniqueItems ? ["have no two items alike"] : []),
  ]
  const own = demands.length === 0 ? [] : [`${start} ${demands.join(" and ")}.`]
  if ((target.type !== "list" && target.type !== "map") || seen.has(target)) return own
  const inner = [...target.members.values()].flatMap((element) =>
    sentences(model, element, `${element.name === "member" ? "Each item" : `Each ${element.name}`} must`, seen),
  )
  return [...own, ...inner]
}

function amount({ min, max }: Bounds): string {
  if (min === undefined) return `at most ${max}`
  if (max === undefined) return `at least ${min}`
  return min === max ? `exactly ${min}` : `${min} to ${max}`
}

function lengthUnit(target: Shape, { min, max }: Bounds): string {
  const one = (max ?? min) === 1
  if (target.type === "list") return one ? "item" : "items"
  if (target.type === "map") return one ? "entry" : "entries"
  if (target.type === "blob") return one ? "byte" : "bytes"
  return one ? "character" : "characters"
}
