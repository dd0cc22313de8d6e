import { existsSync, readFileSync } from "node:fs"
import type { Result } from "./run-cases.ts"

/** How results differ from the list of known failures; all empty when they do not. */
export interface Changes {
  readonly newlyFailing: readonly Result[]
  readonly newlyPassing: readonly string[]
  /** Listed ids that no case has. */
  readonly unknown: readonly string[]
}

/** The checked-in list of a suite: reasons by id. Throws for an id without a reason, or one that comes twice. */
export function readKnownFailures(suite: string): ReadonlyMap<string, string> {
  const file = new URL(`../known-failures/${suite}.txt`, import.meta.url)
  return existsSync(file) ? parseKnownFailures(readFileSync(file, "utf8")) : new Map()
}

/** A line is an id, white space and the reason. Lines that begin with `#` are comments. */
export function parseKnownFailures(text: string): ReadonlyMap<string, string> {
  const known = new Map<string, string>()
  for (const line of text.split("\n").map((raw) => raw.trim())) {
    if (line === "" || line.startsWith("#")) continue
    const [, id = "", reason = ""] = /^(\S+)\s+(.*)$/.exec(line) ?? []
    if (reason === "") throw new Error(`"${line}" needs a reason after the id`)
    if (known.has(id)) throw new Error(`"${id}" is listed twice`)
    known.set(id, reason)
  }
  return known
}

/** Compares the results of one suite with its list. */
export function compareWithKnown(results: readonly Result[], known: ReadonlyMap<string, string>): Changes {
  const ids = new Set(results.map(({ id }) => id))
  return {
    newlyFailing: results.filter(({ id, failure }) => failure !== undefined && !known.has(id)),
    newlyPassing: results.filter(({ id, failure }) => failure === undefined && known.has(id)).map(({ id }) => id),
    unknown: [...known.keys()].filter((id) => !ids.has(id)),
  }
}
