import type { Shape } from "../../model/shape.ts"
import { hasTrait } from "../../model/traits.ts"
import type { Rule } from "../rule.ts"
import { allMembers } from "../shapes.ts"

const compound = new Set(["structure", "union", "enum", "intEnum", "list", "map", "service", "resource", "operation"])

/** Sensitive is what shapes hold, not how members use them. */
export const sensitiveTrait: Rule = (model, report) => {
  for (const shape of allMembers(model)) {
    const target = model.shapes.get(shape.target)
    const sensitive = shape.traits.get("smithy.api#sensitive")
    const problem = sensitive && target && problemOf(target)
    if (problem) report({ severity: "WARNING", id: "SensitiveTrait", shape, span: sensitive.span, ...problem })
  }
}

function problemOf(target: Shape): { readonly message: string; readonly hint?: string } | undefined {
  if (hasTrait(target, "sensitive")) return { message: `\`${target.id}\` is sensitive already` }
  if (!compound.has(target.type) && !hasTrait(target, "enum")) return undefined
  return {
    message: `\`${target.id}\` is not sensitive elsewhere`,
    hint: `Put \`@sensitive\` before the ${target.type} itself.`,
  }
}
