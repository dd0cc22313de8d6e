import { unit } from "../../model/references.ts"
import { hasTrait, trait } from "../../model/traits.ts"
import { property } from "../../syntax/node.ts"
import { quoted } from "../names.ts"
import { structureOf } from "../patterns/operation-http.ts"
import type { Rule } from "../rule.ts"
import { operationsWith } from "../shapes.ts"

const supported = new Set(["gzip"])

/** Requests are compressed by known algorithms, and not when their length must be known before. */
export const requestCompressionTrait: Rule = (model, report) => {
  for (const shape of operationsWith(model, "smithy.api#requestCompression")) {
    const encodings = property(trait(shape, "requestCompression"), "encodings")
    if (!Array.isArray(encodings)) continue
    const base = {
      severity: "ERROR",
      id: "RequestCompressionTrait",
      shape,
      span: shape.traits.get("smithy.api#requestCompression")?.span,
    } as const
    const unknown = encodings.map(String).filter((one) => !supported.has(one.toLowerCase()))
    if (encodings.length === 0) report({ ...base, message: "There must be at least one encoding" })
    if (unknown.length > 0)
      report({ ...base, message: `Unknown encodings: ${quoted(unknown)}`, hint: "Known is `gzip`." })
    if (shape.input === unit) report({ ...base, message: "There is no input that could be compressed" })
    const streams = [...(structureOf(model, shape.input)?.members.values() ?? [])].filter((member) => {
      const target = model.shapes.get(member.target)
      return target && hasTrait(target, "streaming") && hasTrait(target, "requiresLength")
    })
    if (streams.length === 0) continue
    report({
      ...base,
      message: `Compression changes the length, which these members require: ${quoted(streams.map(({ name }) => name))}`,
    })
  }
}
