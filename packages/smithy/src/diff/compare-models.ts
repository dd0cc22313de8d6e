import type { Diagnostic } from "../diagnostic/diagnostic.ts"
import type { Model } from "../model/model.ts"
import { overrideSeverities } from "../validate/severity-overrides.ts"
import { suppress } from "../validate/suppressions.ts"
import { compareBindings } from "./compare-bindings.ts"
import { compareErrors } from "./compare-errors.ts"
import { compareShapes } from "./compare-shapes.ts"

/**
 * What a new version of a model means for those who use the old one: errors for what breaks them, notes for what does
 * not. Looked at are which shapes and members there are and of which types, which operations and resources are bound to
 * what, and which errors are declared; not yet traits, targets of members and metadata. The new version may suppress
 * what is no error. Event ids are those of Smithy's own comparison.
 */
export function compareModels(before: Model, after: Model): readonly Diagnostic[] {
  const comparisons = [compareShapes, compareBindings, compareErrors]
  const found = comparisons.flatMap((compare) => [...compare(before, after)])
  return overrideSeverities(after, suppress(after, found))
}
