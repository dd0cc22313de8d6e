import { resolveSchema } from "../schema/resolve-schema.ts"
import type { Precision } from "./parse-json.ts"

/** The precision that reading shapes needs, by the most demanding number in them. */
export function precisionOf(refs: readonly unknown[]): Precision {
  const seen = new Set<string>()
  const kinds = new Set<string>()
  const visit = (one: unknown): void => {
    const schema = resolveSchema(one)
    kinds.add(schema.kind)
    if (schema.kind === "list") visit(schema.member)
    if (schema.kind === "map") visit(schema.value)
    if (schema.kind !== "structure" && schema.kind !== "union") return
    if (seen.has(schema.id)) return
    seen.add(schema.id)
    for (const member of schema.members) visit(member.schema)
  }
  for (const ref of refs) visit(ref)
  if (kinds.has("decimal")) return "decimal"
  return kinds.has("bigint") ? "integer" : "double"
}
