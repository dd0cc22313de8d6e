import { type Diagnostic, positionAt } from "@smithwright/smithy/diagnostic"

/** A diagnostic for programs: its place as file, line and column. */
export function plainDiagnostic({ span, ...rest }: Diagnostic) {
  return span ? { ...rest, file: span.source.name, ...positionAt(span.source, span.start) } : rest
}
