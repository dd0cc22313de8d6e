import { HttpRequest } from "@smithy/core/protocols"
import type { MetadataBearer, Pluggable } from "@smithy/types"

/** Middleware that says what sends the request, unless somebody said it already. */
export function userAgentPlugin<Input extends object, Output extends MetadataBearer>(
  userAgent: string,
): Pluggable<Input, Output> {
  return {
    applyToStack: (stack) =>
      stack.add(
        (next) => (args) => {
          if (HttpRequest.isInstance(args.request)) args.request.headers["user-agent"] ??= userAgent
          return next(args)
        },
        { step: "build", name: "userAgentMiddleware" },
      ),
  }
}
