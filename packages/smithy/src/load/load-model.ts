import type { Diagnostic } from "../diagnostic/diagnostic.ts"
import type { Model } from "../model/model.ts"
import type { TraitModule } from "../prelude/index.ts"
import type { Source } from "../syntax/source.ts"
import { type ValidateOptions, validateModel } from "../validate/validate-model.ts"
import { loadSources } from "./load-sources.ts"
import { inReadingOrder } from "./reading-order.ts"

export interface LoadOptions extends ValidateOptions {
  /** The trait modules to load besides the prelude. Unless given, those whose namespaces the sources mention. */
  readonly modules?: readonly TraitModule[]
}

export interface LoadResult {
  readonly model: Model
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Loads sources as one model and validates it: IDL of version 1.0 and 2.0, and JSON AST where a name ends in `.json`.
 * Never throws. The model holds all that could be read, errors or not; `isError` tells whether there are any. Models
 * with errors in their sources or targets are not validated further, unless `everyRule` asks for it.
 */
export function loadModel(sources: readonly Source[], options: LoadOptions = {}): LoadResult {
  const { model, problems } = loadSources(sources, options.modules)
  const diagnostics = validateModel(model, problems.diagnostics, options)
  return { model, diagnostics: inReadingOrder(diagnostics, sources) }
}
