import { TypeRegistry } from "@smithy/core/schema"
import type { StaticErrorSchema } from "@smithy/types"
import type { ErrorClass, ErrorEntry, ServiceDescription } from "./service-description.ts"

/**
 * The errors of a service, as the protocols look them up. It is the client's own: the registries that the AWS SDK keeps
 * by namespace are shared by the process, and there the AWS SDK's client of the same service has classes of its own.
 */
export function errorRegistry(service: ServiceDescription): TypeRegistry {
  // A protocol's registry becomes the shared one of its namespace unless there is one.
  TypeRegistry.for(service.namespace)
  const entries = [...service.errors, baseErrorEntry(service)]
  return new TypeRegistry(
    service.namespace,
    new Map(entries.map(([schema]) => [`${schema[1]}#${schema[2]}`, schema])),
    new Map<StaticErrorSchema, ErrorClass>(entries),
  )
}

/** The protocols find the class of unmodelled errors by the namespace that the AWS SDK gives it. */
function baseErrorEntry({ namespace, baseError }: ServiceDescription): ErrorEntry {
  return [[-3, `smithy.ts.sdk.synthetic.${namespace}`, "ServiceException", 0, [], []], baseError]
}
