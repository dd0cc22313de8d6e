import type { Case } from "./manifest.ts"

/** A suite of the manifest. */
export type Suite = SuiteOfCases | SuiteOfTests

export interface SuiteOfCases {
  readonly name: string
  /** Undefined when the case passes, otherwise why it fails. May throw instead. */
  readonly check: (entry: Case) => string | undefined
}

/** A suite whose cases hold many tests each. */
export interface SuiteOfTests {
  readonly name: string
  /** How long a case may take, in milliseconds: as long as its tests together. */
  readonly limit: number
  /** Runs the tests of a case. Rejects when they cannot be run. */
  readonly checkEach: (entry: Case) => Promise<readonly Outcome[]>
}

/** What became of a case, or of one of its tests. */
export interface Outcome {
  /** The case's id, or one that begins with it. */
  readonly id: string
  /** Why it failed; undefined when it passed. */
  readonly failure: string | undefined
}

/** For an expectation that the suite does not know. */
export function unknownExpectation({ expectation }: Case): never {
  throw new Error(`the suite does not know expectations of type ${expectation.type}`)
}
