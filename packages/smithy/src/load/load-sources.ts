import type { Model } from "../model/model.ts"
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
  const base = finishedModel(modules, sources)
  const all = [...modules.flatMap((module) => module.sources), ...sources]
  const model = base ? assemble(sources, base, problems) : assemble(all, preludeModel(), problems)
  for (const source of sources) forgetTree(source)
  return { model, problems }
}

/** The models of trait modules by the modules' names, the prelude included: most models use the same few. */
const known = new Map<string, Model>()

/** More sets of modules than one process has reason to use. */
const mostSets = 32

/**
 * The model of modules, built once. Undefined when the modules are not ours or when sources could change their shapes.
 */
function finishedModel(modules: readonly TraitModule[], sources: readonly Source[]): Model | undefined {
  if (!modules.every((module) => traitModules.includes(module)) || sources.some(appliesTraits)) return undefined
  const model = modelOf(modules)
  const isRedefined = (id: ShapeId) => model.shapes.has(id) && !preludeModel().shapes.has(id)
  return sources.some((source) => declaredIds(source).some(isRedefined)) ? undefined : model
}

function modelOf(modules: readonly TraitModule[]): Model {
  const key = modules.map(({ name }) => name).join()
  const sources = modules.flatMap((module) => module.sources)
  const model = known.get(key) ?? assemble(sources, preludeModel(), new Problems())
  if (known.size >= mostSets) known.clear()
  known.set(key, model)
  return model
}

let loadedPrelude: Model | undefined

/** The prelude, built when it is first needed and the same from then on. */
function preludeModel(): Model {
  loadedPrelude ??= assemble(prelude.sources, undefined, new Problems())
  return loadedPrelude
}
