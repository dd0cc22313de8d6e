import { matchesGlob } from "./glob.ts"

/** Compares one value of the request with one of the policy. */
type Compare = (value: string, wanted: string) => boolean

interface Operator {
  readonly compare: Compare
  /** Whether it holds when no wanted value compares, and when the request lacks the key. */
  readonly negated: boolean
}

const equals: Compare = (value, wanted) => value === wanted
const equalsIgnoreCase: Compare = (value, wanted) => value.toLowerCase() === wanted.toLowerCase()

const operators: ReadonlyMap<string, Operator> = new Map([
  ["StringEquals", { compare: equals, negated: false }],
  ["StringNotEquals", { compare: equals, negated: true }],
  ["StringEqualsIgnoreCase", { compare: equalsIgnoreCase, negated: false }],
  ["StringNotEqualsIgnoreCase", { compare: equalsIgnoreCase, negated: true }],
  ["StringLike", { compare: matchesGlob, negated: false }],
  ["StringNotLike", { compare: matchesGlob, negated: true }],
])

/** Decides on the values that a request has for a key; `undefined` when it lacks the key. */
export type Test = (values: readonly string[] | undefined) => boolean

/** Which operators there are, for messages. */
export const operatorNames = `${[...operators.keys()].join(", ")} (each also with ForAnyValue: or ForAllValues: before it, or IfExists behind it), Null`

/**
 * The test that an operator makes of a policy's values, such as `ForAnyValue:StringLikeIfExists`. `undefined` when
 * there is no such operator.
 */
export function compileOperator(name: string, wanted: readonly string[]): Test | undefined {
  const [, set, base = "", ifExists] = /^(ForAnyValue:|ForAllValues:)?(.+?)(IfExists)?$/.exec(name) ?? []
  const operator = operators.get(base)
  if (!operator) return undefined
  const { compare, negated } = operator
  const one = (value: string): boolean => wanted.some((each) => compare(value, each)) !== negated
  if (set === "ForAllValues:") return (values) => values?.every(one) ?? true
  const whenAbsent = ifExists !== undefined || (negated && set === undefined)
  return (values) => values?.some(one) ?? whenAbsent
}

/** The operator `Null`: whether the request lacks the key. */
export function compileNull(wanted: boolean): Test {
  return (values) => (values === undefined) === wanted
}
