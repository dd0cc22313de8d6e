import type { Trait } from "../model/shape.ts"
import { property } from "../syntax/node.ts"

/** What a `@deprecated` says: since when, and what to do. */
export function textOf({ value }: Trait): string {
  const since = property(value, "since")
  const message = property(value, "message")
  return `${since === undefined ? "" : ` since ${String(since)}`}${message === undefined ? "" : `: ${String(message)}`}`
}
