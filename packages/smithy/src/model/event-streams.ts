import type { Model } from "./model.ts"
import type { AggregateShape, MemberShape, OperationShape } from "./shape.ts"
import { hasTrait } from "./traits.ts"

/** The events that an operation takes or answers with (Smithy 2.0, "Event streams"). */
export interface EventStream {
  /** The member of the input or output that carries them. */
  readonly member: MemberShape
  readonly events: AggregateShape
  /** What travels before the events. */
  readonly initialMessage: readonly MemberShape[]
}

/** The event stream in the input or output of an operation, if there is one. */
export function eventStreamOf(
  model: Model,
  operation: OperationShape,
  side: "input" | "output",
): EventStream | undefined {
  const structure = model.shapes.get(operation[side])
  if (structure?.type !== "structure") return undefined
  for (const member of structure.members.values()) {
    const events = model.shapes.get(member.target)
    if (events?.type !== "union" || !hasTrait(events, "streaming")) continue
    return { member, events, initialMessage: [...structure.members.values()].filter((one) => one !== member) }
  }
  return undefined
}
