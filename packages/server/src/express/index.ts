import type { IncomingMessage, ServerResponse } from "node:http"
import { answerNode } from "../node/to-node-handler.ts"
import type { Service } from "../service.ts"

/** What Express adds to a request, as far as it is needed here. */
interface ExpressRequest extends IncomingMessage {
  url: string
  originalUrl: string
}

/**
 * A handler for `app.use`, below a path or not, that answers every request it gets. It reads the body itself, so it
 * has to come before body parsers.
 */
export function toExpressHandler(service: Service): (request: ExpressRequest, response: ServerResponse) => void {
  return (request, response) => {
    const { url, originalUrl } = request
    void answerNode(service, request, response, { mounted: { url, originalUrl } })
  }
}
