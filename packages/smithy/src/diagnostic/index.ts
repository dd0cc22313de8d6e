/** Diagnostics without what finds them, for whoever only prints them and need not wait for the rest to load. */
export { positionAt, type Source, type Span } from "../syntax/source.ts"
export { type Diagnostic, isError, type Severity, severities } from "./diagnostic.ts"
export { renderDiagnostics } from "./render.ts"
export { visible } from "./visible.ts"
