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
    const answer = ({ raw }: RawRequest, reply: RawReply): void => {
      reply.hijack()
      const originalUrl = raw.url ?? "/"
      const mounted = { url: withoutPrefix(originalUrl, app.prefix), originalUrl }
      void answerNode(service, raw, reply.raw, { mounted })
    }
    app.removeAllContentTypeParsers()
    app.addContentTypeParser("*", (_request, _payload, done) => done(null))
    app.all("/", answer)
    app.all("/*", answer)
  }
}

function withoutPrefix(url: string, prefix: string): string {
  const rest = url.slice(prefix.length)
  return rest.startsWith("/") ? rest : `/${rest}`
}
