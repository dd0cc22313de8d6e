import type { Entry } from "../store/records.ts"
import { isStorable } from "../store/sql/storable.ts"
import { readProfilesEntry, workflowJson } from "./profiles-entry.ts"
import type { Reading } from "./reading.ts"
import { executionJson, readSwfEntry } from "./swf-entry.ts"

/**
 * Reads an entry from its JSON, as `entry.schema.json` describes it: what the contract says an execution or a workflow
 * is, and beside its members the domain, under the name that requests have for it. The domain alone registers it.
 */
export function readEntry(value: unknown): Reading {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { problems: ["An entry is a JSON object"] }
  const reading = readObject(value)
  // Looks at the entry alone: other members may nest as deep as they like.
  return "problems" in reading || isStorable(reading.entry)
    ? reading
    : { problems: ["A text holds U+0000 or half of a surrogate pair, which cannot be stored"] }
}

function readObject(value: object): Reading {
  if ("domain" in value) return readSwfEntry(value.domain, value)
  if ("DomainName" in value) return readProfilesEntry(value.DomainName, value)
  return { problems: ["An entry names its domain: with domain for SWF, with DomainName for Customer Profiles"] }
}

/** The JSON that `readEntry` reads as this entry. */
export function entryJson(entry: Entry): object {
  switch (entry.kind) {
    case "domain":
      return entry.domain.contract === "swf" ? { domain: entry.domain.name } : { DomainName: entry.domain.name }
    case "execution":
      return { domain: entry.domain, ...executionJson(entry.execution) }
    case "workflow":
      return { DomainName: entry.domain, ...workflowJson(entry.workflow) }
  }
}
