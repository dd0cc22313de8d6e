import { isSigned } from "./is-signed.ts"
import type { SignEvents } from "./sign-events.ts"

/** The AWS SDK has nothing that signs events outside Node, but for services that take them by WebSocket. */
export const signEvents: SignEvents = () => ({
  applyToStack: (stack) =>
    stack.add(
      (next) => async (args) => {
        if (isSigned(args.request)) throw new Error("The events of a request can be signed on Node only")
        return next(args)
      },
      { step: "finalizeRequest", name: "eventSigningMiddleware", priority: "low" },
    ),
})
