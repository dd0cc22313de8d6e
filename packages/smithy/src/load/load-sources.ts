import type { Model } from "../model/model.ts"
import type { Shape } from "../model/shape.ts"
import type { ShapeId } from "../model/shape-id.ts"
import { prelude, type TraitModule } from "../prelude/index.ts"
import type { Source } from "../syntax/source.ts"
import { assemble } from "./assemble.ts"
import { Problems } from "./problems.ts"
import { modulesFor } from "./trait-modules.ts"

/** A model as the sources say it, and what is wrong with the way they say it. What it means is not checked. */
export function loadSources(
  sources: readonly Source[],
  modules: readonly TraitModule[] = modulesFor(sources),
): { readonly model: Model; readonly problems: Problems } {
  const problems = new Problems()
  const model = assemble([...modules.flatMap((module) => module.sources), ...sources], preludeShapes(), problems)
  return { model, problems }
}

let loadedPrelude: ReadonlyMap<ShapeId, Shape> | undefined

/** The prelude's shapes, built when they are first needed and the same from then on. */
function preludeShapes(): ReadonlyMap<ShapeId, Shape> {
  loadedPrelude ??= assemble(prelude.sources, new Map(), new Problems()).shapes
  return loadedPrelude
}
