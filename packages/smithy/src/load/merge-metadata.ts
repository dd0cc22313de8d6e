import { groupBy } from "../model/group-by.ts"
import type { Model } from "../model/model.ts"
import type { Node } from "../syntax/node.ts"
import type { Span } from "../syntax/source.ts"
import type { MetadataEntry } from "./definition.ts"
import { mergeValues } from "./merge-values.ts"
import { messages } from "./messages.ts"
import type { Problems } from "./problems.ts"

/** Joins the metadata of all sources. */
export function mergeMetadata(
  entries: readonly MetadataEntry[],
  problems: Problems,
): Pick<Model, "metadata" | "metadataSpans"> {
  const metadata = new Map<string, Node>()
  const metadataSpans = new Map<string, readonly Span[]>()
  for (const [key, values] of groupBy(entries, (entry) => entry.key)) {
    const value = mergeValues(values, ({ span }, first) => {
      problems.error(messages.metadataConflict(key, first.span), { span })
    })
    metadata.set(key, value)
    metadataSpans.set(
      key,
      values.map(({ span }) => span),
    )
  }
  return { metadata, metadataSpans }
}
