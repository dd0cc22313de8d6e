import { type Diagnostic, renderDiagnostics } from "@smithwright/smithy/diagnostic"
import pc from "picocolors"
import type { GenerateResult } from "../build/generate.ts"
import type { Change } from "../build/output.ts"
import { display } from "../build/paths.ts"
import { plainDiagnostic } from "./plain-diagnostic.ts"
import type { Terminal } from "./terminal.ts"

const marks: { readonly [kind in Change["kind"]]: string } = { added: "+", changed: "~", removed: "-" }

/** Prints what a run found and did, for people. */
export function report(result: GenerateResult, check: boolean, terminal: Terminal): void {
  const shown = result.diagnostics.filter(isShown)
  if (shown.length > 0) terminal.complain(renderDiagnostics(shown, { color: terminal.color }))
  const colors = pc.createColors(terminal.color)
  const paint = { added: colors.green, changed: colors.yellow, removed: colors.red }
  for (const { kind, path } of result.changes) terminal.print(`${paint[kind](marks[kind])} ${display(path)}`)
  if (hasErrors(result)) terminal.complain("nothing was written")
  else if (check && result.changes.length > 0) terminal.complain(drift(result.changes.length))
  else terminal.print(colors.dim(`${result.unchanged} ${result.unchanged === 1 ? "file" : "files"} unchanged`))
}

/** The same for programs: one JSON object on one line. */
export function reportJson({ diagnostics, changes, unchanged }: GenerateResult, terminal: Terminal): void {
  const files = changes.map(({ kind, path }) => ({ change: kind, path: display(path) }))
  terminal.print(JSON.stringify({ files, unchanged, diagnostics: diagnostics.filter(isShown).map(plainDiagnostic) }))
}

export function hasErrors({ diagnostics }: GenerateResult): boolean {
  return diagnostics.some(({ severity }) => severity === "ERROR")
}

function isShown({ severity }: Diagnostic): boolean {
  return severity !== "SUPPRESSED" && severity !== "NOTE"
}

function drift(count: number): string {
  return `${count} ${count === 1 ? "file is" : "files are"} not up to date: run "npm run generate" and commit the result`
}
