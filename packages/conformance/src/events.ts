import { type Diagnostic, positionAt, type Severity, severities } from "@smithwright/smithy"
import type { ExpectedEvent } from "./expectation.ts"

const eventLine = /^\[(\w+)\] (\S+): (.*) \| ([^|]+)$/

/** An event of an `.errors` file. */
export interface ListedEvent {
  readonly severity: Severity
  /** `-` for none. */
  readonly shape: string
  readonly id: string
  /** The whole line. */
  readonly text: string
}

/** Reads an `.errors` file: `[SEVERITY] shape: message | id`, one event a line. */
export function readEvents(text: string): readonly ListedEvent[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "")
  return lines.map((line) => {
    const [, severity = "", shape = "", , id = ""] = eventLine.exec(line) ?? []
    if (!isSeverity(severity)) throw new Error(`no event can be read from: ${line}`)
    return { severity, shape, id: id.trim(), text: line.trim() }
  })
}

/** What a part of an event's text says: severity and shape at its beginning, id at its end, a line anywhere. */
export function readEventPart(text: string): ExpectedEvent {
  const [, severity, shape] = /^(?:\[(\w+)\] )?(?:(-|[\w.]+#\w+(?:\$\w+)?): )?/.exec(text) ?? []
  const id = / \| ([\w.-]+)$/.exec(text)?.[1]
  const line = /Syntax error at line (\d+), column \d+/.exec(text)?.[1]
  return {
    ...(severity !== undefined && isSeverity(severity) ? { severity } : {}),
    ...(shape === undefined ? {} : { shape }),
    ...(id === undefined ? {} : { id }),
    ...(line === undefined ? {} : { line: Number(line) }),
  }
}

/** Whether a diagnostic is the event, as far as that is known. Messages are our own words, so they never count. */
export function isEvent(diagnostic: Diagnostic, { severity, shape, id, line }: ExpectedEvent): boolean {
  if (severity !== undefined && diagnostic.severity !== severity) return false
  if (shape !== undefined && (diagnostic.shape ?? "-") !== shape) return false
  if (id !== undefined && !hasId(diagnostic, id)) return false
  return line === undefined || lineOf(diagnostic) === line
}

/** Whether the diagnostic has the id, or one that continues it after a dot. */
export function hasId(diagnostic: Diagnostic, id: string): boolean {
  return diagnostic.id === id || diagnostic.id.startsWith(`${id}.`)
}

/** The line a diagnostic is about, from 1. */
export function lineOf({ span }: Diagnostic): number | undefined {
  return span && positionAt(span.source, span.start).line
}

function isSeverity(text: string): text is Severity {
  return severities.some((severity) => severity === text)
}
