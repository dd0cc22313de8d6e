import type { Diagnostic } from "../diagnostic/diagnostic.ts"
import { closureOf } from "../model/closure.ts"
import type { Model } from "../model/model.ts"
import type { ServiceShape } from "../model/shape.ts"
import { type Comparison, eventOf, sharedShapes } from "./comparison.ts"

/** What operations take and give, resources are identified by, and shapes are called in a service must stay. */
export const compareEntities: Comparison = function* (before, after) {
  for (const [old, operation] of sharedShapes(before, after, "operation")) {
    for (const side of ["input", "output"] as const) {
      if (old[side] === operation[side]) continue
      const message = `The ${side} of \`${operation.id}\` was \`${old[side]}\` and is now \`${operation[side]}\``
      yield eventOf(operation, "ERROR", side === "input" ? "ChangedOperationInput" : "ChangedOperationOutput", message)
    }
  }
  for (const [old, resource] of sharedShapes(before, after, "resource")) {
    if (sameEntries(old.identifiers, resource.identifiers)) continue
    const message = `The identifiers of \`${resource.id}\` are others than before`
    yield eventOf(resource, "ERROR", "ChangedResourceIdentifiers", message)
  }
  for (const [old, service] of sharedShapes(before, after, "service")) yield* renames(before, old, service)
}

function* renames(before: Model, old: ServiceShape, service: ServiceShape): Iterable<Diagnostic> {
  if (sameEntries(old.rename, service.rename)) return
  const known = new Set(closureOf(before, old).map(({ id }) => id))
  for (const id of new Set([...old.rename.keys(), ...service.rename.keys()])) {
    const [from, to] = [old.rename.get(id), service.rename.get(id)]
    // A shape that is new to the service can have any name.
    if (from === to || (from === undefined && !known.has(id))) continue
    const was = from === undefined ? "had its own name" : `was called \`${from}\``
    const is = to === undefined ? "has its own" : `is called \`${to}\``
    yield eventOf(service, "ERROR", "ServiceRename", `In the service \`${service.id}\`, \`${id}\` ${was} and now ${is}`)
  }
}

function sameEntries(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && [...one].every(([key, value]) => other.get(key) === value)
}
