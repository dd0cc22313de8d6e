import { eventStreamHttp } from "../protocols/event-stream-http.ts"
import { restAndJsonProtocols } from "./protocols.ts"

/** AWS protocols use no version of HTTP for event streams alone. */
export const protocolHttp = eventStreamHttp("ProtocolHttp", restAndJsonProtocols)
