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
  const take = (event: ListedEvent) => {
    const match = [...left].find((diagnostic) => isEvent(diagnostic, event))
    return match !== undefined && left.delete(match)
  }
  // Longer ids choose first, because shorter ones fit more diagnostics.
  const sorted = events.toSorted((a, b) => b.id.length - a.id.length)
  const needed = new Map(sorted.map((event) => [event.text, event]))
  const missing = [...needed.values()].filter((event) => !take(event)).map(({ text }) => text)
  for (const event of sorted) if (needed.get(event.text) !== event) take(event)
  const lists = { missing, extra: [...left].filter((diagnostic) => !mayBeExtra(diagnostic)).map(describe) }
  const filled = Object.entries(lists).filter(([, items]) => items.length > 0)
  return filled.length === 0 ? undefined : filled.map(([name, items]) => `${name}: ${items.join("; ")}`).join(" ")
}
