import { equalNodes } from "../syntax/equal-nodes.ts"
import type { Node } from "../syntax/node.ts"
import type { MetadataEntry } from "./definition.ts"
import { messages } from "./messages.ts"
import type { Problems } from "./problems.ts"

/** Joins the metadata of all sources: lists are appended, other values must agree (Smithy 2.0, "Merging metadata"). */
export function mergeMetadata(entries: readonly MetadataEntry[], problems: Problems): ReadonlyMap<string, Node> {
  const merged = new Map<string, MetadataEntry>()
  for (const entry of entries) {
    const earlier = merged.get(entry.key)
    if (earlier === undefined) {
      merged.set(entry.key, entry)
    } else if (Array.isArray(earlier.value) && Array.isArray(entry.value)) {
      merged.set(entry.key, { ...earlier, value: [...earlier.value, ...entry.value] })
    } else if (!equalNodes(earlier.value, entry.value)) {
      problems.error(messages.metadataConflict(entry.key, earlier.span), { span: entry.span })
    }
  }
  return new Map([...merged.values()].map(({ key, value }) => [key, value]))
}
