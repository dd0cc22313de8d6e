import {
  type AggregateShape,
  errorsOf,
  hasTrait,
  type MemberShape,
  type NodeObject,
  type OperationShape,
  trait,
} from "@smithwright/smithy"
import type { Context } from "./context.ts"

/** The errors of an operation that share a status code: OpenAPI has one response for them. */
export interface ErrorGroup {
  readonly status: number
  readonly errors: readonly AggregateShape[]
}

/** The errors of an operation, then those of its service, by status code. */
export function errorGroups(context: Context, operation: OperationShape): ErrorGroup[] {
  const groups = new Map<number, AggregateShape[]>()
  for (const error of errorsOf(context.model, context.service, operation)) {
    const status = statusOf(error)
    groups.set(status, [...(groups.get(status) ?? []), error])
  }
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([status, errors]) => ({ status, errors: described(context, errors) }))
}

/**
 * The errors of one status that the document describes. Smithy's plugin forgets all but the last unless told otherwise.
 */
function described({ settings }: Context, errors: readonly AggregateShape[]): readonly AggregateShape[] {
  if (!settings.smithyCompatible) return mocksFirst(errors)
  return settings.onErrorStatusConflict === undefined ? errors.slice(-1) : errors
}

function statusOf(error: AggregateShape): number {
  const status = trait(error, "httpError")
  if (typeof status === "number") return status
  return trait(error, "error") === "server" ? 500 : 400
}

/** Prism answers every invalid request with the first error of status 400: let it be the one that says so. */
function mocksFirst(errors: readonly AggregateShape[]): readonly AggregateShape[] {
  const isValidation = (error: AggregateShape) => error.id === "smithy.framework#ValidationException"
  return [...errors.filter(isValidation), ...errors.filter((error) => !isValidation(error))]
}

/**
 * One object with the members of several errors, for those who cannot read `oneOf`. What not all of them require is
 * optional.
 *
 * @param errors the members of each
 */
export function mergedErrors({ converter }: Context, errors: readonly (readonly MemberShape[])[]): NodeObject {
  const isRequired = (name: string) =>
    errors.every((members) => members.some((member) => member.name === name && hasTrait(member, "required")))
  const merged = new Map(errors.flat().map((member) => [member.name, member]))
  return converter.objectSchema(
    [...merged.values()].map((member) => (isRequired(member.name) ? member : optional(member))),
  )
}

function optional(member: MemberShape): MemberShape {
  return { ...member, traits: new Map([...member.traits].filter(([id]) => id !== "smithy.api#required")) }
}
