import { type MemberShape, type Model, type Shape, targetOf } from "@smithwright/smithy"
import { literal, stringLiteral } from "../../framework/literal.ts"
import { type Bounds, type Constraints, mergedConstraints } from "../../framework/merged-constraints.ts"
import type { References } from "./check.ts"
import type { Form } from "./form.ts"
import type { PatternTest } from "./patterns.ts"
import { runtime } from "./runtime-source.ts"

/** What the checks of one contract have in common. */
export interface CheckContext {
  readonly model: Model
  /** How each pattern is tested; those that are not in it are not. */
  readonly patterns: ReadonlyMap<string, PatternTest>
  /** The name of the check of what is in a shape; nothing where there is nothing to check. */
  checkOf(shape: Shape, form: Form): string | undefined
}

/**
 * Where a value is: the expressions of its depth and of its last step. A failure's path is the steps down to its depth.
 */
export interface Place {
  readonly depth: string
  readonly step: string
}

/**
 * The expression that checks a value that is there, in the order of a generated server: its type, its own constraints,
 * then what is in it. It is true when the report is full. Undefined when any value will do.
 */
export function valueCheck(
  context: CheckContext,
  form: Form,
  member: MemberShape,
  value: string,
  place: Place,
  references: References,
): string | undefined {
  const target = targetOf(context.model, member)
  const type = form.typeOf(context.model, member)
  const fail = failure(place)
  const checks = [
    ...constraintChecks(context, form, target, mergedConstraints(context.model, member), value, fail, references),
    ...innerCheck(context, form, target, value, place, references),
  ]
  const inner = checks.length > 1 ? checks.map((check) => `(${check})`).join(" || ") : checks[0]
  if (!type) return inner
  const wrong = type.wrong(value)
  const wrongType = fail("type", stringLiteral(type.name))
  return inner === undefined ? `${wrong} && ${wrongType}` : `${wrong} ? ${wrongType} : ${inner}`
}

type Fail = (keyword: string, detail?: string, length?: string) => string

/** The call that reports a failure at a place. */
export function failure({ depth, step }: Place): Fail {
  return (keyword, ...details) =>
    `${runtime}.fail(${["r", depth, step, stringLiteral(keyword), ...details].join(", ")})`
}

/** The checks of a map's key, which is a string whatever else it is. */
export function constraintChecks(
  context: CheckContext,
  form: Form,
  target: Shape,
  constraints: Constraints,
  value: string,
  fail: Fail,
  references: References,
): string[] {
  const { range, uniqueItems } = constraints
  return [
    ...textChecks(context, form, target, constraints, value, fail, references),
    ...enumCheck(constraints, value, fail, references),
    ...(range ? [`!(${inRange(value, range, target)}) && ${fail("range", boundsLiteral(range))}`] : []),
    ...(uniqueItems ? [`${runtime}.hasDuplicates(${value}) && ${fail("uniqueItems")}`] : []),
  ]
}

/** A pattern is only tried on text of an allowed length: that is not to choose how long the matching takes. */
function textChecks(
  { patterns }: CheckContext,
  form: Form,
  target: Shape,
  { length, pattern }: Constraints,
  value: string,
  fail: Fail,
  references: References,
): string[] {
  const test = pattern === undefined ? undefined : patterns.get(pattern)
  const mismatch =
    test &&
    `${test.fails(references.constant("pattern", test.code), value)} && ${fail("pattern", stringLiteral(test.pattern))}`
  if (test?.isCompiled) references.compilesPatterns()
  if (!length) return mismatch === undefined ? [] : [mismatch]
  const { measure, isOutside } = lengthTest(target, form, value, length)
  const badLength = fail("length", boundsLiteral(length), measure)
  return [mismatch === undefined ? `${isOutside} && ${badLength}` : `${isOutside} ? ${badLength} : ${mismatch}`]
}

function lengthTest(target: Shape, form: Form, value: string, bounds: Bounds) {
  const outside = (measure: string) => ({
    measure,
    isOutside: `(${[
      ...(bounds.min === undefined ? [] : [`${measure} < ${bounds.min}`]),
      ...(bounds.max === undefined ? [] : [`${measure} > ${bounds.max}`]),
    ].join(" || ")})`,
  })
  switch (target.type) {
    case "list":
      return outside(`${value}.length`)
    case "map":
      return outside(`${runtime}.sizeOf(${value})`)
    case "blob":
      return outside(form.name === "Json" ? `${runtime}.byteLength(${value})` : `${value}.length`)
    default:
      return {
        measure: `${runtime}.codePoints(${value})`,
        isOutside: `${runtime}.isOutside(${[value, bounds.min ?? 0, ...(bounds.max === undefined ? [] : [bounds.max])].join(", ")})`,
      }
  }
}

/**
 * What only outputs hold may have values that are newer than the model (Smithy 2.0, "enum is an open type" of clients).
 */
function enumCheck(constraints: Constraints, value: string, fail: Fail, { constant }: References): string[] {
  const known = constraints.enum ?? constraints.intEnum
  if (!known) return []
  const values = constant("values", literal(known))
  const internal = constraints.internalEnum
  const isUnknown = `!${values}.includes(${value})`
  const isUnknownInside = internal ? ` && !${constant("internal", literal(internal))}.includes(${value})` : ""
  return [`!r.open && ${isUnknown}${isUnknownInside} && ${fail("enum", values)}`]
}

/** JavaScript compares numbers, bigints, and texts of numbers with each other. NaN is in no range. */
function inRange(value: string, { min, max }: Bounds, target: Shape): string {
  // A text of a number with a fraction is no bigint.
  const bound = (limit: number | bigint) => literal(target.type === "bigDecimal" ? Number(limit) : limit)
  return [
    ...(min === undefined ? [] : [`${value} >= ${bound(min)}`]),
    ...(max === undefined ? [] : [`${value} <= ${bound(max)}`]),
  ].join(" && ")
}

/** `[min]`, `[min, max]`, or `[undefined, max]`. */
function boundsLiteral({ min, max }: Bounds): string {
  const texts = [min, max].map((bound) => (bound === undefined ? "undefined" : literal(bound)))
  return `[${(max === undefined ? texts.slice(0, 1) : texts).join(", ")}]`
}

function innerCheck(
  context: CheckContext,
  form: Form,
  target: Shape,
  value: string,
  { depth, step }: Place,
  { call }: References,
): string[] {
  const check = context.checkOf(target, form)
  if (check === undefined) return []
  return [`(r.steps[${depth}] = ${step}, ${call(check)}(${value}, r, ${depth} + 1))`]
}
