import type { Diagnostic } from "../diagnostic/diagnostic.ts"
import type { Model } from "../model/model.ts"
import type { Shape } from "../model/shape.ts"
import type { ShapeId } from "../model/shape-id.ts"
import { prelude, type TraitModule } from "../prelude/index.ts"
import type { Source } from "../syntax/source.ts"
import { assemble } from "./assemble.ts"
import { Problems } from "./problems.ts"
import { modulesFor } from "./trait-modules.ts"

export interface LoadOptions {
  /** The trait modules to load besides the prelude. Unless given, those whose namespaces the sources mention. */
  readonly modules?: readonly TraitModule[]
}

export interface LoadResult {
  readonly model: Model
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Loads sources as one model: IDL of version 1.0 and 2.0, and JSON AST where a name ends in `.json`. Never throws. The
 * model holds all that could be read, errors or not; `isError` tells whether there are any.
 */
export function loadModel(sources: readonly Source[], options: LoadOptions = {}): LoadResult {
  const modules = options.modules ?? modulesFor(sources)
  const problems = new Problems()
  const model = assemble([...modules.flatMap((module) => module.sources), ...sources], preludeShapes(), problems)
  return { model, diagnostics: problems.diagnostics }
}

let loadedPrelude: ReadonlyMap<ShapeId, Shape> | undefined

/** The prelude's shapes, built when they are first needed and the same from then on. */
function preludeShapes(): ReadonlyMap<ShapeId, Shape> {
  loadedPrelude ??= assemble(prelude.sources, new Map(), new Problems()).shapes
  return loadedPrelude
}
