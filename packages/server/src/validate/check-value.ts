import { compilePattern } from "@smithwright/pattern"
import type { Bounds, MemberConstraints } from "./constraints.ts"
import { lengthOf } from "./length.ts"
import { hasDuplicates } from "./unique-items.ts"

/** What a broken constraint's message says between "Value" and its end. */
export interface Complaint {
  readonly constraint: string
  /** Of a value whose length is wrong. */
  readonly length?: number
}

type Check = (value: unknown) => Complaint | undefined

/** Compiles the constraints of a value that is there. The texts are Smithy's, which clients may know by heart. */
export function compileChecks(constraints: MemberConstraints): readonly Check[] {
  return [lengthCheck(constraints), enumCheck(constraints), rangeCheck(constraints), uniqueCheck(constraints)].filter(
    (check) => check !== undefined,
  )
}

/** A pattern is only tried on text of an allowed length: matching may take time that grows with it. */
function lengthCheck({ length, pattern }: MemberConstraints): Check | undefined {
  const matches = pattern === undefined ? undefined : compilePattern(pattern)
  if (!length && !matches) return undefined
  const min = length?.min ?? 0
  const max = length?.max ?? Number.POSITIVE_INFINITY
  return (value) => {
    const actual = lengthOf(value, min, max)
    if (actual !== undefined) return { constraint: `Member must have length ${describe(length)}`, length: actual }
    if (matches && typeof value === "string" && !matches(value)) {
      return { constraint: `Member must satisfy regular expression pattern: ${pattern}` }
    }
    return undefined
  }
}

function enumCheck(constraints: MemberConstraints): Check | undefined {
  const values = constraints.enum ?? constraints.intEnum
  if (!values) return undefined
  const allowed = new Set<unknown>([...values, ...(constraints.internalEnum ?? [])])
  const constraint = `Member must satisfy enum value set: [${values.join(", ")}]`
  return (value) => (allowed.has(value) ? undefined : { constraint })
}

function rangeCheck({ range }: MemberConstraints): Check | undefined {
  if (!range) return undefined
  const { min, max } = range
  const constraint = `Member must be ${describe(range)}`
  return (value) => {
    const number = toComparable(value)
    const isInside =
      (min === undefined || number >= toComparable(min)) && (max === undefined || number <= toComparable(max))
    return isInside ? undefined : { constraint }
  }
}

/** Decimals are text; compared as doubles, which is exact enough for the bounds that models state. */
function toComparable(value: unknown): number | bigint {
  return typeof value === "bigint" ? value : Number(value)
}

function uniqueCheck({ uniqueItems }: MemberConstraints): Check | undefined {
  if (!uniqueItems) return undefined
  return (value) => (hasDuplicates(value) ? { constraint: "Member must have unique values" } : undefined)
}

function describe({ min, max }: Bounds<number | bigint | string> = {}): string {
  if (max === undefined) return `greater than or equal to ${min}`
  if (min === undefined) return `less than or equal to ${max}`
  return `between ${min} and ${max}, inclusive`
}
