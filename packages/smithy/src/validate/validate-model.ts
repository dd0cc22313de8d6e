import { type Diagnostic, isError } from "../diagnostic/diagnostic.ts"
import type { Model } from "../model/model.ts"
import { isOfPrelude } from "../model/shape-id.ts"
import { partSpan, partSpanAmong } from "../syntax/part-span.ts"
import type { Span } from "../syntax/source.ts"
import { runMetadataValidators } from "./metadata/index.ts"
import type { Finding, Rule } from "./rule.ts"
import { criticalRules, firstRules, rules } from "./rules/index.ts"
import { overrideProblems, overrideSeverities } from "./severity-overrides.ts"
import { suppress, suppressionProblems } from "./suppressions.ts"

export interface ValidateOptions {
  /** Check everything, even if what was found first may have caused what is found later. */
  readonly everyRule?: boolean
}

/**
 * Checks a model against the rules of the language and those of its own metadata, and answers with all that is to say
 * of it: what loading it found comes first. What does not even load, refers to what does not exist, or has traits where
 * they do not belong is not checked further, as that would only bury the cause, unless options ask for it. Event ids
 * are Smithy's; of the prelude only errors are reported.
 */
export function validateModel(
  model: Model,
  loaded: readonly Diagnostic[] = [],
  { everyRule = false }: ValidateOptions = {},
): Diagnostic[] {
  const first = [...loaded, ...run(model, [metadataForm, ...firstRules])]
  if (first.some(isError) && !everyRule) return suppress(model, first)
  const critical = [...first, ...run(model, criticalRules)]
  const isBroken = critical.some(isError) && !everyRule
  const found = isBroken ? critical : [...critical, ...run(model, [...rules, metadataValidators])]
  return overrideSeverities(model, suppress(model, found))
}

const metadataForm: Rule = (model, report) => {
  for (const problem of [...suppressionProblems(model), ...overrideProblems(model)]) {
    report({ severity: "ERROR", id: "Model", ...problem })
  }
}

const metadataValidators: Rule = (model, report) => {
  for (const finding of runMetadataValidators(model)) report(finding)
}

function run(model: Model, list: readonly Rule[]): Diagnostic[] {
  const found: Diagnostic[] = []
  for (const rule of list) {
    rule(model, (finding) => {
      const inPrelude = finding.shape && isOfPrelude(finding.shape.id)
      if (finding.severity === "ERROR" || !inPrelude) found.push(diagnosticOf(finding, model))
    })
  }
  return found
}

function diagnosticOf(finding: Finding, model: Model): Diagnostic {
  const { severity, id, shape, message, hint } = finding
  const span = spanOf(finding, model)
  return {
    severity,
    id,
    message,
    ...(hint === undefined ? {} : { hint }),
    ...(shape ? { shape: shape.id } : {}),
    ...(span ? { span } : {}),
  }
}

function spanOf({ shape, span = shape?.span, part, metadata }: Finding, { metadataSpans }: Model): Span | undefined {
  if (metadata !== undefined) return partSpanAmong(metadataSpans?.get(metadata) ?? [], part ?? { path: [] })
  return span && part ? partSpan(span, part) : span
}
