import type { Case } from "./manifest.ts"

/** A suite of the manifest. */
export interface Suite {
  readonly name: string
  /** Undefined when the case passes, otherwise why it fails. May throw instead. */
  readonly check: (entry: Case) => string | undefined
}

/** For an expectation that the suite does not know. */
export function unknownExpectation({ expectation }: Case): never {
  throw new Error(`the suite does not know expectations of type ${expectation.type}`)
}
