import { type NodeObject, operationsOf } from "@smithwright/smithy"
import type { Context, Protocol } from "./context.ts"
import { operationObject } from "./operation-object.ts"
import type { SecurityScheme } from "./security.ts"

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"]

/** The operations of the service by path and method. What OpenAPI has no place for is left out with a warning. */
export function pathsObject(context: Context, protocol: Protocol, schemes: readonly SecurityScheme[]): NodeObject {
  const paths = new Map<string, Map<string, NodeObject>>()
  for (const operation of operationsOf(context.model, context.service)) {
    const described = protocol.describe(context, operation)
    if (!described) {
      context.warn(`${operation.id} has no HTTP binding, so ${protocol.id} cannot carry it. It is left out.`)
      continue
    }
    const { method, path, content } = described
    const item = paths.get(path) ?? new Map<string, NodeObject>()
    if (!methods.includes(method)) {
      context.warn(`OpenAPI has no place for the method ${method.toUpperCase()} of ${operation.id}. It is left out.`)
    } else if (item.has(method)) {
      context.warn(`${operation.id} shares ${method.toUpperCase()} ${path} with another operation. It is left out.`)
    } else {
      item.set(method, operationObject(context, operation, schemes, content))
      paths.set(path, item)
    }
  }
  return Object.fromEntries(
    [...paths]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, item]) => [path, Object.fromEntries(methods.flatMap((method) => entryOf(item, method)))]),
  )
}

function entryOf(item: ReadonlyMap<string, NodeObject>, method: string): [string, NodeObject][] {
  const operation = item.get(method)
  return operation ? [[method, operation]] : []
}
