import { eventStreamPayloadHandlerProvider } from "@aws-sdk/eventstream-handler-node"
import { getEventStreamPlugin, resolveEventStreamConfig } from "@aws-sdk/middleware-eventstream"
import type { SignEvents } from "./sign-events.ts"

/** As the AWS SDK does it: each message is put into another one, with a signature that follows from the one before. */
export const signEvents: SignEvents = (configuration) =>
  getEventStreamPlugin(resolveEventStreamConfig({ ...configuration, eventStreamPayloadHandlerProvider }))
