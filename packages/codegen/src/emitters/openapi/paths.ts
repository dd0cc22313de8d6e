import { type NodeObject, operationsOf } from "@smithwright/smithy"
import type { Context, OperationDescription, Protocol } from "./context.ts"
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
    const { method, path, content } = context.settings.smithyCompatible
      ? described
      : unambiguous(described, paths.keys())
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

/**
 * OpenAPI forbids paths that differ in the names of their labels alone, and linters those that end with a slash.
 * Neither is seen on the wire, or means anything to Smithy: labels get the names that they have in the path that came
 * first.
 */
function unambiguous({ method, path, content }: OperationDescription, paths: Iterable<string>): OperationDescription {
  const plainPath = path.replace(/(?<=.)\/$/, "")
  const known = [...paths].find((other) => withoutNames(other) === withoutNames(plainPath)) ?? plainPath
  if (known === plainPath || !Array.isArray(content.parameters)) return { method, path: known, content }
  const names = new Map(labelsOf(plainPath).map((label, index) => [label, labelsOf(known)[index] ?? label]))
  const parameters = content.parameters.map((parameter: NodeObject) => {
    const name = parameter.in === "path" ? names.get(String(parameter.name)) : undefined
    return name === undefined ? parameter : { ...parameter, name }
  })
  return { method, path: known, content: { ...content, parameters } }
}

function withoutNames(path: string): string {
  return path.replace(/\{[^}]*?(\+?)\}/g, "{$1}")
}

function labelsOf(path: string): string[] {
  return [...path.matchAll(/\{([^}]*)\}/g)].map(([, label = ""]) => label)
}
