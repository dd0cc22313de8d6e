/** A value whose tag says what it means (RFC 8949, section 3.4). Bignums are `bigint`s and have none. */
export class Tagged {
  readonly tag: number | bigint
  readonly value: unknown

  constructor(tag: number | bigint, value: unknown) {
    this.tag = tag
    this.value = value
  }
}

/** The tags that Smithy's protocols use. */
export const tags = { epochSeconds: 1, positiveBignum: 2, negativeBignum: 3, decimalFraction: 4 } as const
