import { type Severity, severities } from "../diagnostic/diagnostic.ts"
import type { Model } from "../model/model.ts"
import type { MemberShape, Shape } from "../model/shape.ts"
import { hasTrait } from "../model/traits.ts"
import { changedTraits } from "./compare-traits.ts"
import { type Comparison, eventOf, sharedMembers } from "./comparison.ts"

/** What a changed target means, and why. */
interface Verdict {
  readonly severity: Severity
  readonly reason: string
}

/** The name of a target matters where code is made of it, as its type does anywhere. */
export const compareTargets: Comparison = function* (before, after) {
  for (const [old, member] of sharedMembers(before, after)) {
    if (old.target === member.target) continue
    const { severity, reason } = judge(before, after, old, member)
    const message = `\`${member.id}\` had the target \`${old.target}\` and has \`${member.target}\` now: ${reason}`
    yield eventOf(member, severity, "ChangedMemberTarget", message)
  }
}

function judge(
  before: Model,
  after: Model,
  old: MemberShape,
  member: MemberShape,
  above: readonly MemberShape[] = [],
): Verdict {
  const [from, to] = [before.shapes.get(old.target), after.shapes.get(member.target)]
  if (!from || !to) return { severity: "WARNING", reason: "one of them does not exist" }
  if (from.type !== to.type) return { severity: "ERROR", reason: `that is a ${to.type} instead of a ${from.type}` }
  if (isNamed(from)) return { severity: "ERROR", reason: `programs may use the name of a ${from.type}` }
  const worst = [...inside(before, after, from, to, [...above, member])].reduce(graver, "WARNING")
  const reason = worst === "WARNING" ? "nothing else changes" : "with its traits or members, that breaks something"
  return { severity: worst, reason }
}

/** Whether generated code has a name for a shape, which is that of the shape. */
function isNamed(shape: Shape): boolean {
  return ("members" in shape && shape.type !== "list" && shape.type !== "map") || hasTrait(shape, "enum")
}

/** How grave the differences between two lists, maps or simple shapes are. Only wrong models have circles of these. */
function* inside(
  before: Model,
  after: Model,
  from: Shape,
  to: Shape,
  above: readonly MemberShape[],
): Iterable<Severity> {
  for (const { severity } of changedTraits(after, from, to)) yield severity
  if (!("members" in from && "members" in to)) return
  for (const [name, member] of to.members) {
    const old = from.members.get(name)
    if (!old) continue
    for (const { severity } of changedTraits(after, old, member)) yield severity
    if (old.target !== member.target && !above.includes(member)) yield judge(before, after, old, member, above).severity
  }
}

function graver(one: Severity, other: Severity): Severity {
  return severities.indexOf(one) < severities.indexOf(other) ? other : one
}
