import { eventStreamPayloadHandlerProvider } from "@aws-sdk/eventstream-handler-node"
import { getEventStreamPlugin, resolveEventStreamConfig } from "@aws-sdk/middleware-eventstream"
import type { EventStreamPayloadHandler } from "@smithy/types"
import { isSigned } from "./is-signed.ts"
import type { SignEvents } from "./sign-events.ts"

/** As the AWS SDK does it: each message is put into another one, with a signature that follows from the one before. */
export const signEvents: SignEvents = (configuration) => {
  const resolved = resolveEventStreamConfig({ ...configuration, eventStreamPayloadHandlerProvider })
  const { eventStreamPayloadHandler: signer } = resolved
  const eventStreamPayloadHandler: EventStreamPayloadHandler = {
    handle: (next, args, context) => (isSigned(args.request) ? signer.handle(next, args, context) : next(args)),
  }
  return getEventStreamPlugin({ ...resolved, eventStreamPayloadHandler })
}
