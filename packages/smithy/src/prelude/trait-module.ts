import type { Source } from "../syntax/source.ts"

/** A set of definitions that models may use without having the files: the prelude, or a module such as `aws.api`. */
export interface TraitModule {
  /** The module's name, which is its namespace unless modules share one. */
  readonly name: string
  /** The namespaces it defines shapes in. */
  readonly namespaces: readonly string[]
  readonly sources: readonly Source[]
}
