import { memberId, type ShapeId } from "../model/shape-id.ts"
import type { Build } from "./build.ts"
import { type AggregateDefinition, typeOf } from "./definition.ts"
import { messages } from "./messages.ts"

const none: ReadonlyMap<string, ShapeId> = new Map()

/**
 * The targets that members can take from the resource after `for` (Smithy 2.0, "Target elision"), by name. Undefined
 * when members need it and it is no resource, which is reported.
 */
export function resourceTargets(
  { id, members, forResource }: AggregateDefinition,
  { definitions, problems }: Build,
): ReadonlyMap<string, ShapeId> | undefined {
  const elided = members.find(({ target }) => target === undefined)
  if (forResource === undefined || elided === undefined) return none
  const resource = definitions.get(forResource.id)
  if (resource?.kind === "resource") return new Map([...resource.identifiers, ...resource.properties])
  const problem = resource
    ? messages.noResource(resource.id, typeOf(resource))
    : messages.unknownResource(forResource.id)
  problems.error(problem, { span: forResource.span, shape: memberId(id, elided.name) })
  return undefined
}
