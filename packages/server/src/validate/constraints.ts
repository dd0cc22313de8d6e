/** The whole-number types that a schema tuple does not tell apart. */
export type NumberType = "byte" | "short" | "integer" | "long"

/** What the model demands of a member's value, its target's constraints included. */
export interface MemberConstraints {
  readonly type?: NumberType
  readonly required?: true
  readonly length?: Bounds<number>
  readonly range?: Bounds<number | bigint | string>
  /** An ECMA 262 regular expression; it need not match the whole text. */
  readonly pattern?: string
  readonly uniqueItems?: true
  /** The values that are allowed. */
  readonly enum?: readonly string[]
  /** Values that are allowed too, but that no message names. */
  readonly internalEnum?: readonly string[]
  readonly intEnum?: readonly number[]
}

/** Both ends belong to the range. */
export interface Bounds<Value> {
  readonly min?: Value
  readonly max?: Value
}

/** By shape id, then by member name; lists have `member`, maps `key` and `value`. */
export type Constraints = Readonly<Record<string, Readonly<Record<string, MemberConstraints>>>>

/** The constraints of one member. */
export function constraintsOf(constraints: Constraints, shape: string, member: string): MemberConstraints {
  const members = Object.hasOwn(constraints, shape) ? constraints[shape] : undefined
  return (members && Object.hasOwn(members, member) ? members[member] : undefined) ?? {}
}
