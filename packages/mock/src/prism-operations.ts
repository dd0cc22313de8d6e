import { transformOas3Operations } from "@stoplight/http-spec/oas3/operation"
import { bundleTarget } from "@stoplight/json"
import { getHttpOperationsFromSpec } from "@stoplight/prism-http"
import type { IHttpOperation } from "@stoplight/types"
import { withoutGreedySuffix } from "./document/engine-document.ts"
import { madeUpSize, writtenOutSize } from "./document/made-up-size.ts"
import { forMakingUp } from "./document/making-up-document.ts"
import { type Operation, readOperations } from "./document/operations.ts"
import type { JsonObject } from "./json.ts"

/** Operations as Prism knows them, by method and path. */
export type PrismOperations = ReadonlyMap<string, IHttpOperation>

/** How many schemas a contract may have, each reference written out, for Prism to make values up. */
const mostSchemas = 1_000_000

/** What Prism makes values up by. */
export interface Making {
  readonly resources: PrismOperations
  /** How large each answer may get, by operation and status. */
  readonly sizes: ReadonlyMap<string, number>
}

/** @throws Error for a contract that is too large */
export async function readyToMakeUp(source: object): Promise<Making> {
  const document = forMakingUp(source)
  const known = new Map<unknown, number>()
  const operations = readOperations(document)
  const sizes = operations.flatMap((operation) =>
    operation.answers.map(({ status, content }): [string, number] => [
      `${keyOf(operation)} ${status}`,
      madeUpSize(document, content?.schema, known),
    ]),
  )
  const contents = operations.flatMap(({ request, answers }) => [request, ...answers.map(({ content }) => content)])
  const counted = new Map<unknown, number>()
  const written = contents.reduce((sum, content) => sum + writtenOutSize(document, content?.schema, counted), 0)
  if (written > mostSchemas) throw new Error("The contract is too large to be written out")
  return { resources: byKey(await getHttpOperationsFromSpec(document)), sizes: new Map(sizes) }
}

/**
 * Prism's operations with references as they are. Prism's own reader writes out what each reference stands for, which
 * takes long for large contracts, and forever for some.
 */
export function readyToCheck(document: JsonObject): PrismOperations {
  const operations = transformOas3Operations(document).map((operation) => {
    const target = { document: { ...document, __target__: operation }, path: "#/__target__", cloneDocument: false }
    return bundleTarget(target)
  })
  return byKey(operations)
}

function byKey(resources: readonly IHttpOperation[]): PrismOperations {
  return new Map(resources.map((resource) => [`${resource.method} ${resource.path}`, resource]))
}

export function find(resources: PrismOperations, operation: Operation): IHttpOperation {
  const resource = resources.get(keyOf(operation))
  if (!resource) throw new Error(`Prism does not know ${operation.name}`)
  return resource
}

export function keyOf({ method, path }: Operation): string {
  return `${method} ${withoutGreedySuffix(path)}`
}
