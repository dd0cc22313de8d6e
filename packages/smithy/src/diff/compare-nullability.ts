import type { Diagnostic, Severity } from "../diagnostic/diagnostic.ts"
import type { Model } from "../model/model.ts"
import { isNullable } from "../model/nullability.ts"
import type { MemberShape, Shape } from "../model/shape.ts"
import { hasTrait, trait } from "../model/traits.ts"
import { type Comparison, eventOf, sharedMembers } from "./comparison.ts"

/** What clients may leave out, they may leave out from then on, and what they can count on is always there. */
export const compareNullability: Comparison = function* (before, after) {
  for (const [old, member] of sharedMembers(before, after)) {
    // Of items of lists and maps, `@sparse` tells itself.
    if (after.shapes.get(member.container)?.type !== "structure") continue
    const was = isNullable(before, old, "client")
    if (was === isNullable(after, member, "client")) continue
    const causes = causesOf({ before, after, old, member })
    for (const [severity, suffix] of causes.length > 0 ? causes : [["ERROR", ""] as const]) {
      yield event(member, was, severity, suffix)
    }
  }
}

function event(member: MemberShape, was: boolean, severity: Severity, suffix: string): Diagnostic {
  const message = was
    ? `\`${member.id}\` could be absent, and now cannot`
    : `\`${member.id}\` was always there, and now may be absent`
  return eventOf(member, severity, `ChangedNullability${suffix}`, message)
}

interface ChangedMember {
  readonly before: Model
  readonly after: Model
  readonly old: MemberShape
  readonly member: MemberShape
}

type Cause = readonly [severity: Severity, suffix: string]

/** The changes that may have led to it, as Smithy tells them apart. */
function causesOf(change: ChangedMember): readonly Cause[] {
  const { before, after, old, member } = change
  const wasInput = isInput(before.shapes.get(old.container))
  const isNowInput = isInput(after.shapes.get(member.container))
  if (wasInput && !isNowInput) return [["ERROR", ".RemovedInputTrait"], ...defaultCauses(change)]
  if (!wasInput && isNowInput) return [["DANGER", ".AddedInputTrait"], ...defaultCauses(change)]
  return wasInput ? defaultCauses(change) : [...traitCauses(change), ...defaultCauses(change)]
}

function isInput(container: Shape | undefined): boolean {
  return container !== undefined && hasTrait(container, "input")
}

function* traitCauses({ after, old, member }: ChangedMember): Iterable<Cause> {
  const wasAdded = (name: string) => !hasTrait(old, name) && hasTrait(member, name)
  const wasRemoved = (name: string) => hasTrait(old, name) && !hasTrait(member, name)
  const target = after.shapes.get(member.target)?.type
  // Many generators have such members optional in any case.
  const [severity, end] =
    target === "structure" || target === "union"
      ? (["WARNING", ".StructureOrUnion"] as const)
      : (["ERROR", ""] as const)
  const staysRequired = hasTrait(old, "required") && hasTrait(member, "required")
  if (staysRequired && wasAdded("clientOptional")) yield ["ERROR", ".AddedClientOptionalTrait"]
  else if (staysRequired && wasRemoved("clientOptional")) yield ["ERROR", ".RemovedClientOptionalTrait"]
  else if (wasAdded("required") && !hasTrait(member, "clientOptional")) yield [severity, `.AddedRequiredTrait${end}`]
  if (wasAdded("default") && !wasRemoved("required")) yield ["ERROR", ".AddedDefaultTrait"]
  if (wasRemoved("required") && !hasTrait(member, "default") && !hasTrait(old, "clientOptional")) {
    yield [severity, `.RemovedRequiredTrait${end}`]
  }
}

function defaultCauses({ old, member }: ChangedMember): readonly Cause[] {
  const [from, to] = [trait(old, "default"), trait(member, "default")]
  if (from === undefined || to === undefined || (from === null) === (to === null)) return []
  return [["ERROR", to === null ? ".AddedNullDefault" : ".RemovedNullDefault"]]
}
