import { derived } from "../../model/derived.ts"
import type { Model } from "../../model/model.ts"
import type { AggregateShape, OperationShape, Trait } from "../../model/shape.ts"
import { property } from "../../syntax/node.ts"
import { allOperations } from "../shapes.ts"
import { parseUri, type UriPattern } from "./uri-pattern.ts"

/** An operation with a usable `@http`. */
export interface HttpOperation {
  readonly operation: OperationShape
  readonly http: Trait
  readonly method: string
  readonly uri: string
  readonly pattern: UriPattern
  readonly code: number
}

/** The operations of a model that have an `@http`. */
export const httpOperations = derived((model: Model): readonly HttpOperation[] => {
  return allOperations(model).flatMap((operation) => httpOperation(operation) ?? [])
})

function httpOperation(operation: OperationShape): HttpOperation | undefined {
  const http = operation.traits.get("smithy.api#http")
  const method = property(http?.value, "method")
  const uri = property(http?.value, "uri")
  const code = property(http?.value, "code") ?? 200
  if (!http || typeof method !== "string" || typeof uri !== "string" || typeof code !== "number") return undefined
  const pattern = parseUri(uri)
  return typeof pattern === "string" ? undefined : { operation, http, method, uri, pattern, code }
}

/** The input or output of an operation as a structure. */
export function structureOf(model: Model, id: string): AggregateShape | undefined {
  const shape = model.shapes.get(id)
  return shape?.type === "structure" ? shape : undefined
}
