import { request } from "node:http"
import { buffer } from "node:stream/consumers"
import { listen, type Target } from "./target.ts"

/** One request and the answer to it, as they went over the wire. */
export interface Exchange {
  readonly method: string
  readonly path: string
  readonly target: string | undefined
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface RecordingProxy extends Target {
  readonly exchanges: readonly Exchange[]
}

/** Passes every request on to `url` unchanged and remembers the answers, so that a test can check them all. */
export async function recordExchanges(url: string): Promise<RecordingProxy> {
  const exchanges: Exchange[] = []
  const proxy = await listen((incoming, outgoing) => {
    const { method = "GET", url: path = "/", headers } = incoming
    const forwarded = request(new URL(path, url), { method, headers, agent: false }, async (answer) => {
      const body = await buffer(answer)
      const status = answer.statusCode ?? 0
      exchanges.push({
        method,
        path,
        target: headers["x-amz-target"]?.toString(),
        status,
        headers: Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, String(value)])),
        body: body.toString("utf8"),
      })
      outgoing.writeHead(status, answer.headers).end(body)
    })
    forwarded.on("error", (error) => outgoing.destroy(error))
    incoming.pipe(forwarded)
  })
  return { ...proxy, exchanges }
}
