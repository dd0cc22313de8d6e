import { HttpRequest } from "@smithy/core/protocols"
import { NormalizedSchema } from "@smithy/core/schema"
import { getSmithyContext } from "@smithy/core/transport"
import type { HandlerExecutionContext, MetadataBearer, Pluggable } from "@smithy/types"

/**
 * Middleware that leaves out the payload of a request when that is a union and not set. The AWS SDK's restJson1 sends
 * `{}`, which is no value of a union.
 */
export function unsetUnionPlugin<Input extends object, Output extends MetadataBearer>(): Pluggable<Input, Output> {
  return {
    applyToStack: (stack) =>
      stack.add(
        (next, context) => (args) => {
          const { request, input } = args
          if (HttpRequest.isInstance(request) && request.body === "{}" && hasUnsetUnion(context, input)) {
            request.body = undefined
            Reflect.deleteProperty(request.headers, "content-type")
          }
          return next(args)
        },
        { step: "build", name: "unsetUnionMiddleware", priority: "high" },
      ),
  }
}

function hasUnsetUnion(context: HandlerExecutionContext, input: object): boolean {
  const { operationSchema } = getSmithyContext(context)
  const [, , , , inputSchema]: unknown[] = Array.isArray(operationSchema) ? operationSchema : []
  for (const [name, member] of NormalizedSchema.of(Object(inputSchema)).structIterator()) {
    if (member.getMergedTraits().httpPayload)
      return member.isUnionSchema() && (Reflect.get(input, name) ?? null) === null
  }
  return false
}
