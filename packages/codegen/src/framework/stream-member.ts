import { hasTrait, type MemberShape, type Model, type OperationShape, targetOf } from "@smithwright/smithy"

/** The member of an operation's input or output that is a stream, of events or of bytes. */
export interface StreamMember {
  readonly member: MemberShape
  readonly isEvents: boolean
}

/** Undefined when there is none. */
export function streamMember(
  model: Model,
  operation: OperationShape,
  side: "input" | "output",
): StreamMember | undefined {
  const structure = model.shapes.get(operation[side])
  if (structure?.type !== "structure") return undefined
  const member = [...structure.members.values()].find((one) => hasTrait(targetOf(model, one), "streaming"))
  return member && { member, isEvents: targetOf(model, member).type === "union" }
}
