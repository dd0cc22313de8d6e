import { type MemberShape, type NodeObject, type OperationShape, paginationOf, textTrait } from "@smithwright/smithy"
import type { Context } from "./context.ts"

/**
 * Where the tokens of an operation's pages are, by their names on the wire: an extension of ours, from which the mock
 * knows how pages end.
 *
 * @param nameOf the name of a member of the input
 */
export function paginationExtension(
  { model, service, settings }: Context,
  operation: OperationShape,
  nameOf?: (member: MemberShape) => string | undefined,
): NodeObject {
  const pagination = settings.smithyCompatible ? undefined : paginationOf(model, service, operation)
  if (!pagination) return {}
  const jsonName = (member: MemberShape) => (settings.useJsonName ? textTrait(member, "jsonName") : undefined)
  const { inputToken, outputToken } = pagination
  return {
    "x-smithy-pagination": {
      inputToken: nameOf?.(inputToken) ?? jsonName(inputToken) ?? inputToken.name,
      outputToken: outputToken.map((member) => jsonName(member) ?? member.name),
    },
  }
}
