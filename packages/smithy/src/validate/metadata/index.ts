import type { Model } from "../../model/model.ts"
import { linters } from "../linters/index.ts"
import type { Finding } from "../rule.ts"
import { emitEachSelector } from "./emit-each-selector.ts"
import { emitNoneSelector } from "./emit-none-selector.ts"
import { unreferencedShape } from "./unreferenced-shape.ts"
import { type ConfiguredCheck, runValidator } from "./validator.ts"

/** The validators that metadata can ask for. A new one is a file and a line here. */
const checks: ReadonlyMap<string, ConfiguredCheck> = new Map<string, ConfiguredCheck>([
  ["EmitEachSelector", emitEachSelector],
  ["EmitNoneSelector", emitNoneSelector],
  ["UnreferencedShape", unreferencedShape],
  ...linters,
])

/** What the validators in the metadata of a model find. */
export function runMetadataValidators(model: Model): readonly Finding[] {
  const metadata = "validators"
  const validators = model.metadata.get(metadata)
  if (validators === undefined) return []
  if (!Array.isArray(validators))
    return [{ severity: "ERROR", id: "Model", metadata, message: "The metadata `validators` must be a list" }]
  return validators.flatMap((validator, index) => runValidator(model, validator, String(index), checks))
}
