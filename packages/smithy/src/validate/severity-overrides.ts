import { type Diagnostic, type Severity, severities } from "../diagnostic/diagnostic.ts"
import type { Model } from "../model/model.ts"
import { namespaceOf } from "../model/shape-id.ts"
import { type Node, property } from "../syntax/node.ts"
import { covers, type MetadataProblem } from "./suppressions.ts"

const key = "severityOverrides"

/** What is wrong with the metadata `severityOverrides`. */
export function overrideProblems(model: Model): MetadataProblem[] {
  const entries = model.metadata.get(key)
  if (entries === undefined) return []
  if (!Array.isArray(entries)) return [{ metadata: key, message: `The metadata \`${key}\` must be a list` }]
  return entries.flatMap((entry: Node, index) => {
    const place = { metadata: key, part: { path: [String(index)] } }
    const severity = property(entry, "severity")
    if (typeof property(entry, "id") !== "string" || typeof property(entry, "namespace") !== "string") {
      return [{ ...place, message: "Each severity override must have an `id` and a `namespace`" }]
    }
    return severity === "WARNING" || severity === "DANGER"
      ? []
      : [{ ...place, message: "A severity can be overridden by WARNING or DANGER only" }]
  })
}

/** Makes findings as severe as the metadata asks, never milder. Errors and what is suppressed stay as they are. */
export function overrideSeverities(model: Model, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const entries = model.metadata.get(key)
  if (!Array.isArray(entries)) return [...diagnostics]
  return diagnostics.map((diagnostic) => {
    if (diagnostic.severity === "ERROR" || diagnostic.severity === "SUPPRESSED") return diagnostic
    const wanted = entries
      .filter((entry: Node) => applies(entry, diagnostic))
      .flatMap((entry: Node) => severityOf(entry))
    return { ...diagnostic, severity: [diagnostic.severity, ...wanted].reduce(graver) }
  })
}

function applies(entry: Node, { id, shape }: Diagnostic): boolean {
  const namespace = property(entry, "namespace")
  const isHere = namespace === "*" || (shape !== undefined && namespaceOf(shape) === namespace)
  return isHere && covers(String(property(entry, "id")), id)
}

function severityOf(entry: Node): Severity[] {
  return severities.filter((severity) => severity === property(entry, "severity"))
}

function graver(a: Severity, b: Severity): Severity {
  return severities.indexOf(a) < severities.indexOf(b) ? b : a
}
