import {
  type Diagnostic,
  isError,
  type LoadOptions,
  type LoadResult,
  loadModel,
  type Model,
  type Source,
} from "@smithwright/smithy"
import type { Case } from "./manifest.ts"
import { modulesFor } from "./modules.ts"

/** Loads sources with the prelude and the trait modules that the case lists, and no others. */
export function load(entry: Case, sources: readonly Source[], options: LoadOptions = {}): LoadResult {
  return loadModel(sources, { ...options, modules: modulesFor(entry.traits ?? []) })
}

/** Loads sources that have to be free of errors. Throws with the first error otherwise. */
export function loadClean(entry: Case, sources: readonly Source[]): Model {
  const { model, diagnostics } = load(entry, sources)
  const error = diagnostics.find(isError)
  if (error) throw new Error(`is refused: ${describe(error)}`)
  return model
}

/** A diagnostic in the form of the event files: `[SEVERITY] shape: message | id`. */
export function describe({ severity, shape, message, id }: Diagnostic): string {
  return `[${severity}] ${shape ?? "-"}: ${message} | ${id}`
}
