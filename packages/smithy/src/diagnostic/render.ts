import { positionAt } from "../syntax/source.ts"
import { codeFrame } from "./code-frame.ts"
import { type Diagnostic, type Severity, severities } from "./diagnostic.ts"
import { type Paint, paints, plain } from "./paint.ts"
import { visible } from "./visible.ts"

const labels: Record<Severity, string> = {
  ERROR: "error",
  DANGER: "danger",
  WARNING: "warning",
  NOTE: "note",
  SUPPRESSED: "suppressed",
}

/**
 * Diagnostics as a person reads them: what is wrong, where, the line with a mark under the place, and the mend where
 * one is known. The last line counts them. Nothing in a model can drive the terminal. Empty without diagnostics.
 */
export function renderDiagnostics(diagnostics: readonly Diagnostic[], options: { color?: boolean } = {}): string {
  if (diagnostics.length === 0) return ""
  const paint = options.color ? paints : plain
  const blocks = diagnostics.map((diagnostic) => renderDiagnostic(diagnostic, paint))
  return `${[...blocks, summary(diagnostics)].join("\n\n")}\n`
}

function renderDiagnostic(diagnostic: Diagnostic, paint: Paint): string {
  const { severity, id, message, span, shape, hint, suppressionReason } = diagnostic
  const label = paint[severity](`${labels[severity]}[${visible(id)}]`)
  const lines = [`${label}: ${paint.strong(printable(message))}`]
  let margin = "   "
  if (span) {
    const { line, column } = positionAt(span.source, span.start)
    margin = " ".repeat(String(line).length + 2)
    lines.push(`${margin.slice(1)}${paint.dim("-->")} ${visible(span.source.name)}:${line}:${column}`)
    lines.push(...codeFrame(span, (mark) => paint[severity](mark), paint.dim))
  }
  const note = (name: string, text: string | undefined) => {
    if (text !== undefined) lines.push(`${margin}${paint.dim("=")} ${name}: ${printable(text)}`)
  }
  note("shape", shape)
  note("reason", suppressionReason)
  note("help", hint)
  return lines.join("\n")
}

/** Messages may have several lines; those after the first are indented, so that none looks like a diagnostic. */
function printable(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map(visible)
    .join("\n      ")
}

function summary(diagnostics: readonly Diagnostic[]): string {
  const counts = severities.toReversed().flatMap((severity) => {
    const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length
    if (count === 0) return []
    const countable = count > 1 && severity !== "SUPPRESSED"
    return [`${count} ${labels[severity]}${countable ? "s" : ""}`]
  })
  return counts.join(", ")
}
