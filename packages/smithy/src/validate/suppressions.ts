import type { Diagnostic } from "../diagnostic/diagnostic.ts"
import { findShape, type Model } from "../model/model.ts"
import { namespaceOf } from "../model/shape-id.ts"
import { shapesWith } from "../model/trait-index.ts"
import { trait } from "../model/traits.ts"
import { type Node, property } from "../syntax/node.ts"
import type { Finding } from "./rule.ts"

/** What is wrong with metadata, and where in it. */
export type MetadataProblem = Pick<Finding, "metadata" | "part" | "message">

/** An entry of the metadata `suppressions`, or of `@suppress` with no namespace to speak of. */
interface Suppression {
  readonly id: string
  readonly namespace: string
  readonly reason: string | undefined
}

/**
 * Suppresses what the model asks to suppress: by `@suppress` on the shape, or by its metadata. Errors never are (Smithy
 * 2.0, "Model validation", suppressions).
 */
export function suppress(model: Model, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const listed = readSuppressions(model)
  if (listed.length === 0 && shapesWith(model, "smithy.api#suppress").length === 0) return [...diagnostics]
  return diagnostics.map((diagnostic) => {
    if (diagnostic.severity === "ERROR") return diagnostic
    const suppression = traitSuppression(model, diagnostic) ?? listed.find((one) => applies(one, diagnostic))
    if (!suppression) return diagnostic
    const { reason } = suppression
    return { ...diagnostic, severity: "SUPPRESSED", ...(reason === undefined ? {} : { suppressionReason: reason }) }
  })
}

/** Whether an event id is another, or one below it. */
export function covers(id: string, eventId: string): boolean {
  return eventId === id || eventId.startsWith(`${id}.`)
}

/** What is wrong with the metadata `suppressions`. */
export function suppressionProblems(model: Model): MetadataProblem[] {
  const metadata = "suppressions"
  const entries = model.metadata.get(metadata)
  if (entries === undefined) return []
  if (!Array.isArray(entries)) return [{ metadata, message: "The metadata `suppressions` must be a list" }]
  const index = entries.findIndex((entry: Node) => !isSuppression(entry))
  const message = "Each suppression must have an `id` and a `namespace`, and may have a `reason`: all are strings"
  return index < 0 ? [] : [{ metadata, part: { path: [String(index)] }, message }]
}

function isSuppression(entry: Node): boolean {
  const isText = (key: string) => typeof property(entry, key) === "string"
  return isText("id") && isText("namespace") && (isText("reason") || property(entry, "reason") === undefined)
}

function readSuppressions(model: Model): Suppression[] {
  const entries = model.metadata.get("suppressions")
  if (!Array.isArray(entries)) return []
  return entries.map((entry: Node) => {
    const reason = property(entry, "reason")
    return {
      id: String(property(entry, "id")),
      namespace: String(property(entry, "namespace")),
      reason: typeof reason === "string" ? reason : undefined,
    }
  })
}

function applies({ id, namespace }: Suppression, diagnostic: Diagnostic): boolean {
  if (!covers(id, diagnostic.id)) return false
  return namespace === "*" || (diagnostic.shape !== undefined && namespaceOf(diagnostic.shape) === namespace)
}

function traitSuppression(model: Model, diagnostic: Diagnostic): { readonly reason?: string } | undefined {
  const shape = diagnostic.shape === undefined ? undefined : findShape(model, diagnostic.shape)
  const ids = shape && trait(shape, "suppress")
  return Array.isArray(ids) && ids.some((id) => covers(String(id), diagnostic.id)) ? {} : undefined
}
