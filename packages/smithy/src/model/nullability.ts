import { hasZeroValue } from "./boxed.ts"
import type { Model } from "./model.ts"
import type { MemberShape } from "./shape.ts"
import { hasTrait, trait } from "./traits.ts"

/**
 * Who asks. A "server" is made anew with each change of its model; a "client" must bear changes that a service may
 * make, so it honours `@input` and `@clientOptional`; a "careful client" also bears that a member which targets a
 * structure or union ceases to be required. A "version 1 client" knows of no default but zero and false, and of no
 * `@required`.
 */
export type NullabilityMode = "server" | "client" | "clientCareful" | "clientVersion1"

/** Whether a member can be absent or null (Smithy 2.0, "Structure member optionality"). */
export function isNullable(model: Model, member: MemberShape, mode: NullabilityMode): boolean {
  const container = model.shapes.get(member.container)
  if (!container) return false
  switch (container.type) {
    case "list":
      return hasTrait(container, "sparse")
    case "map":
      return member.name === "value" && hasTrait(container, "sparse")
    case "structure":
      break
    default:
      return false
  }
  if (mode !== "server" && (hasTrait(container, "input") || hasTrait(member, "clientOptional"))) return true
  if (mode === "clientVersion1") return hasTrait(member, "addedDefault") || !hasZeroValue(model, member)
  const target = model.shapes.get(member.target)?.type
  if (mode === "clientCareful" && (target === "structure" || target === "union")) return true
  return !hasTrait(member, "required") && (trait(member, "default") ?? null) === null
}
