import { eventStreamHttp } from "../protocols/event-stream-http.ts"
import { restAndJsonProtocols } from "./protocols.ts"

export const protocolHttp = eventStreamHttp("ProtocolHttp", restAndJsonProtocols)
