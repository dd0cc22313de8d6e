import type { Diagnostic } from "../diagnostic/diagnostic.ts"
import type { Model } from "../model/model.ts"
import { overrideSeverities } from "../validate/severity-overrides.ts"
import { suppress } from "../validate/suppressions.ts"
import { compareBindings } from "./compare-bindings.ts"
import { compareEntities } from "./compare-entities.ts"
import { compareErrors } from "./compare-errors.ts"
import { compareNullability } from "./compare-nullability.ts"
import { compareShapes } from "./compare-shapes.ts"
import { compareTargets } from "./compare-targets.ts"
import { compareTraits } from "./compare-traits.ts"

/**
 * What a new version of a model means for those who use the old one: errors for what breaks them, notes for what does
 * not. Looked at are which shapes and members there are, of which types, and which members may be absent; the bindings,
 * inputs, outputs, errors, identifiers and names of services, resources and operations; and the traits that say which
 * changes of them break something. Not looked at are other traits and metadata. The new version may suppress what is no
 * error. Event ids are those of Smithy's own comparison.
 */
export function compareModels(before: Model, after: Model): readonly Diagnostic[] {
  const comparisons = [
    compareShapes,
    compareTargets,
    compareNullability,
    compareEntities,
    compareBindings,
    compareErrors,
    compareTraits,
  ]
  const found = comparisons.flatMap((compare) => [...compare(before, after)])
  return overrideSeverities(after, suppress(after, found))
}
