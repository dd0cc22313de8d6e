import type { AnyShape } from "../../model/shape.ts"
import { shapesWith } from "../../model/trait-index.ts"
import { trait } from "../../model/traits.ts"
import { property } from "../../syntax/node.ts"
import { quoted } from "../names.ts"
import type { Rule } from "../rule.ts"

const reserved = new Set(["severityOverrides", "suppressions", "validators"])

/** A key of the metadata has one type, and some have theirs already. */
export const metadataTrait: Rule = (model, report) => {
  const byKey = new Map<string, AnyShape[]>()
  for (const shape of shapesWith(model, "smithy.api#metadata")) {
    const key = property(trait(shape, "metadata"), "key")
    if (typeof key === "string") byKey.set(key, [...(byKey.get(key) ?? []), shape])
  }
  for (const [key, shapes] of byKey) {
    for (const shape of shapes) {
      const others = shapes.filter((other) => other !== shape).map(({ id }) => id)
      const base = {
        severity: "ERROR",
        id: "MetadataTrait",
        shape,
        span: shape.traits.get("smithy.api#metadata")?.span,
      } as const
      if (reserved.has(key)) report({ ...base, message: `The metadata \`${key}\` is Smithy's own` })
      else if (others.length > 0)
        report({ ...base, message: `The metadata \`${key}\` has another type already: ${quoted(others)}` })
    }
  }
}
