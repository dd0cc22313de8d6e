import type { IncomingMessage, ServerResponse } from "node:http"
import { answerNode } from "../node/to-node-handler.ts"
import type { Service } from "../service.ts"

/** What is needed here of Fastify's instance. */
interface FastifyLike {
  readonly prefix: string
  removeAllContentTypeParsers(): unknown
  addContentTypeParser(type: string, parser: (...args: [unknown, unknown, (error: null) => void]) => void): unknown
  all(path: string, handler: (request: RawRequest, reply: RawReply) => void): unknown
}

interface RawRequest {
  readonly raw: IncomingMessage
}

interface RawReply {
  readonly raw: ServerResponse
  hijack(): unknown
}

/**
 * A plugin for `app.register`, with a `prefix` or not, that answers every request below that. Bodies are not parsed by
 * Fastify there; its hooks before the handler do run.
 */
export function toFastifyPlugin(service: Service): (app: FastifyLike) => Promise<void> {
  return async (app) => {
    const prefix = prefixPattern(app.prefix)
    const answer = ({ raw }: RawRequest, reply: RawReply): void => {
      reply.hijack()
      const originalUrl = raw.url ?? "/"
      const rest = originalUrl.replace(prefix, "")
      const mounted = { url: rest.startsWith("/") ? rest : `/${rest}`, originalUrl }
      void answerNode(service, raw, reply.raw, { mounted })
    }
    app.removeAllContentTypeParsers()
    app.addContentTypeParser("*", (_request, _payload, done) => done(null))
    app.all("/", answer)
    app.all("/*", answer)
  }
}

/** As many segments as the prefix has: URLs differ from its text by parameters and encoded characters. */
function prefixPattern(prefix: string): RegExp {
  const count = prefix.split("/").filter((segment) => segment !== "").length
  return new RegExp(`^(?:/[^/?]*){${count}}`)
}
