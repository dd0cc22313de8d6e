import type { Model } from "../model/model.ts"
import type { Shape } from "../model/shape.ts"
import type { ShapeId } from "../model/shape-id.ts"
import { prelude, type TraitModule, traitModules } from "../prelude/index.ts"
import type { Source } from "../syntax/source.ts"
import { assemble } from "./assemble.ts"
import { appliesTraits, declaredIds } from "./declared-ids.ts"
import { forgetTree } from "./parse-source.ts"
import { Problems } from "./problems.ts"
import { modulesFor } from "./trait-modules.ts"

/** A model as the sources say it, and what is wrong with the way they say it. What it means is not checked. */
export function loadSources(
  sources: readonly Source[],
  modules: readonly TraitModule[] = modulesFor(sources),
): { readonly model: Model; readonly problems: Problems } {
  const problems = new Problems()
  const finished = finishedShapes(modules, sources)
  const all = [...modules.flatMap((module) => module.sources), ...sources]
  const model = finished ? assemble(sources, finished, problems) : assemble(all, preludeShapes(), problems)
  for (const source of sources) forgetTree(source)
  return { model, problems }
}

/** The shapes of trait modules by the modules' names, those of the prelude included: most models use the same few. */
const known = new Map<string, ReadonlyMap<ShapeId, Shape>>()

/** More sets of modules than one process has reason to use. */
const mostSets = 32

/** The shapes of modules, built once. Undefined when the modules are not ours or when sources could change their shapes. */
function finishedShapes(
  modules: readonly TraitModule[],
  sources: readonly Source[],
): ReadonlyMap<ShapeId, Shape> | undefined {
  if (!modules.every((module) => traitModules.includes(module)) || sources.some(appliesTraits)) return undefined
  const shapes = shapesOf(modules)
  const isRedefined = (id: ShapeId) => shapes.has(id) && !preludeShapes().has(id)
  return sources.some((source) => declaredIds(source).some(isRedefined)) ? undefined : shapes
}

function shapesOf(modules: readonly TraitModule[]): ReadonlyMap<ShapeId, Shape> {
  const key = modules.map(({ name }) => name).join()
  const sources = modules.flatMap((module) => module.sources)
  const shapes = known.get(key) ?? assemble(sources, preludeShapes(), new Problems()).shapes
  if (known.size >= mostSets) known.clear()
  known.set(key, shapes)
  return shapes
}

let loadedPrelude: ReadonlyMap<ShapeId, Shape> | undefined

/** The prelude's shapes, built when they are first needed and the same from then on. */
function preludeShapes(): ReadonlyMap<ShapeId, Shape> {
  loadedPrelude ??= assemble(prelude.sources, new Map(), new Problems()).shapes
  return loadedPrelude
}
