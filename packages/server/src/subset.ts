import type { ServiceDefinition } from "./definition.ts"
import { handlerOf } from "./handler.ts"
import { createService, type Service } from "./service.ts"
import type { ServiceOptions } from "./service-options.ts"

/**
 * Makes a service of those operations that have a handler, such as one for a function of its own. To its clients there
 * are no others. Throws `TypeError` when there is no handler at all.
 */
export function createServiceSubset<Context extends object>(
  definition: ServiceDefinition,
  handlers: object,
  options?: ServiceOptions<Context>,
): Service {
  const given = Object.entries(definition.operations).filter(([name]) => handlerOf(handlers, name) !== undefined)
  if (given.length === 0) throw new TypeError(`${definition.id} has none of the handlers given`)
  return createService({ ...definition, operations: Object.fromEntries(given) }, handlers, options)
}
