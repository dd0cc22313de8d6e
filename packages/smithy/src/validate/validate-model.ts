import { type Diagnostic, isError } from "../diagnostic/diagnostic.ts"
import type { Model } from "../model/model.ts"
import { namespaceOf } from "../model/shape-id.ts"
import type { Finding, Rule } from "./rule.ts"
import { firstRules, rules } from "./rules/index.ts"

export interface ValidateOptions {
  /** Check everything, even if what was found first may have caused what is found later. */
  readonly everyRule?: boolean
}

/**
 * Checks a model against the rules of the language, and answers with all that is to say of it: what loading it found
 * comes first. What does not even load or refer to what exists is not checked further, as that would only bury the
 * cause. Errors have Smithy's event ids; none in the prelude but errors are reported.
 */
export function validateModel(
  model: Model,
  loaded: readonly Diagnostic[] = [],
  { everyRule = false }: ValidateOptions = {},
): Diagnostic[] {
  const first = [...loaded, ...run(model, firstRules)]
  return first.some(isError) && !everyRule ? first : [...first, ...run(model, rules)]
}

function run(model: Model, list: readonly Rule[]): Diagnostic[] {
  const found: Diagnostic[] = []
  for (const rule of list) {
    rule(model, (finding) => {
      const inPrelude = finding.shape && namespaceOf(finding.shape.id) === "smithy.api"
      if (finding.severity === "ERROR" || !inPrelude) found.push(diagnosticOf(finding))
    })
  }
  return found
}

function diagnosticOf({ severity, id, shape, span = shape?.span, message, hint }: Finding): Diagnostic {
  return {
    severity,
    id,
    message,
    ...(hint === undefined ? {} : { hint }),
    ...(shape ? { shape: shape.id } : {}),
    ...(span ? { span } : {}),
  }
}
