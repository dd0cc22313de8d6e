import type { Place } from "./rule-set.ts"

/** Rules that cannot be read, that do not fit their types, or that cannot be evaluated with the values given. */
export class RulesError extends Error {
  override readonly name: string = "RulesError"
  /** The part of the rules that is wrong. */
  readonly place: Place

  constructor(message: string, place: Place) {
    super(message)
    this.place = place
  }
}

/** Rules that ask for the partition of a region where nobody told the partitions. */
export class MissingPartitionsError extends RulesError {
  override readonly name = "MissingPartitionsError"

  constructor() {
    super("`aws.partition` needs to be told the partitions", "")
  }
}
