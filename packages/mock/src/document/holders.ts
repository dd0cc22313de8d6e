import { entriesOf, isJsonObject, itemsOf, type JsonObject, property } from "../json.ts"
import { innerSchemas, resolve } from "./schema.ts"

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"] as const

export type Method = (typeof methods)[number]

/** The operation objects of an OpenAPI document and where each stands. */
export function operationObjects(document: unknown): { path: string; method: Method; operation: JsonObject }[] {
  return entriesOf(property(document, "paths")).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = property(item, method)
      return isJsonObject(operation) ? [{ path, method, operation }] : []
    }),
  )
}

/** The objects of an operation that have a schema and examples: parameters, headers and media types. */
export function holdersOf(document: unknown, operation: JsonObject): JsonObject[] {
  const at = (value: unknown, key: string): unknown[] =>
    entriesOf(property(resolve(document, value), key)).map(([, entry]) => resolve(document, entry))
  const responses = at(operation, "responses")
  return [
    ...itemsOf(operation.parameters).map((parameter) => resolve(document, parameter)),
    ...at(operation.requestBody, "content"),
    ...responses.flatMap((response) => [...at(response, "headers"), ...at(response, "content")]),
  ].filter(isJsonObject)
}

/** Every schema reachable from some, each once. */
export function reachableSchemas(document: unknown, roots: readonly unknown[]): Set<JsonObject> {
  const reached = new Set<JsonObject>()
  const left = [...roots]
  while (left.length > 0) {
    const schema = resolve(document, left.pop())
    if (!isJsonObject(schema) || reached.has(schema)) continue
    reached.add(schema)
    left.push(...innerSchemas(schema))
  }
  return reached
}
