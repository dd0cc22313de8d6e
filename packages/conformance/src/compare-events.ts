import type { Diagnostic } from "@smithwright/smithy"
import { isEvent, type ListedEvent } from "./events.ts"
import { describe } from "./load-case.ts"

/**
 * How diagnostics differ from the events of a file, in words; undefined when they do not. Each event takes a diagnostic
 * of its own, but for lines that are the same to the letter: they may stand for one.
 *
 * @param mayBeExtra tells which diagnostics need no event
 */
export function compareEvents(
  diagnostics: readonly Diagnostic[],
  events: readonly ListedEvent[],
  mayBeExtra: (diagnostic: Diagnostic) => boolean,
): string | undefined {
  const left = new Set(diagnostics)
  const found = new Set<string>()
  const missing = new Set<string>()
  // Longer ids choose first, because shorter ones fit more diagnostics.
  for (const event of events.toSorted((a, b) => b.id.length - a.id.length)) {
    const match = [...left].find((diagnostic) => isEvent(diagnostic, event))
    if (match) found.add(event.text)
    else missing.add(event.text)
    if (match) left.delete(match)
  }
  const lists = {
    missing: [...missing].filter((text) => !found.has(text)),
    extra: [...left].filter((diagnostic) => !mayBeExtra(diagnostic)).map(describe),
  }
  const filled = Object.entries(lists).filter(([, items]) => items.length > 0)
  return filled.length === 0 ? undefined : filled.map(([name, items]) => `${name}: ${items.join("; ")}`).join(" ")
}
