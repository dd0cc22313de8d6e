import { property } from "../syntax/node.ts"
import type { Model } from "./model.ts"
import type { AggregateShape, MemberShape, OperationShape, ServiceShape, Shape } from "./shape.ts"
import type { ShapeId } from "./shape-id.ts"
import { trait } from "./traits.ts"

/** How an operation is paged through (Smithy 2.0, "paginated trait"). Paths lead from the output downwards. */
export interface Pagination {
  readonly inputToken: MemberShape
  readonly outputToken: readonly MemberShape[]
  readonly items?: readonly MemberShape[]
  readonly pageSize?: MemberShape
}

/**
 * The pagination of an operation, what it leaves out taken from its service. Undefined for one that has none, or
 * whose tokens are not named or not found.
 */
export function paginationOf(model: Model, service: ServiceShape, operation: OperationShape): Pagination | undefined {
  const own = trait(operation, "paginated")
  if (own === undefined) return undefined
  const find = (setting: string, structure: ShapeId) => {
    const path = property(own, setting) ?? property(trait(service, "paginated"), setting)
    return typeof path === "string" ? memberPath(model, model.shapes.get(structure), path) : undefined
  }
  const inputToken = find("inputToken", operation.input)?.at(-1)
  const outputToken = find("outputToken", operation.output)
  if (!inputToken || !outputToken) return undefined
  const items = find("items", operation.output)
  const pageSize = find("pageSize", operation.input)?.at(-1)
  return { inputToken, outputToken, ...(items ? { items } : {}), ...(pageSize ? { pageSize } : {}) }
}

/** The members that a path such as `result.token` goes through, or undefined when it leads nowhere. */
export function memberPath(model: Model, start: Shape | undefined, path: string): readonly MemberShape[] | undefined {
  const members: MemberShape[] = []
  let shape = start
  for (const name of path.split(".")) {
    const member = isAggregate(shape) ? shape.members.get(name) : undefined
    if (!member) return undefined
    members.push(member)
    shape = model.shapes.get(member.target)
  }
  return members
}

function isAggregate(shape: Shape | undefined): shape is AggregateShape {
  return shape !== undefined && "members" in shape
}
