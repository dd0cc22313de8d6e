import { once } from "node:events"
import { connect, createServer } from "node:http2"
import type { AddressInfo } from "node:net"
import { text } from "node:stream/consumers"
import { expect, test } from "vitest"
import { toNodeHandler } from "./index.ts"

test.each([
  [{ ":authority": "a.test", host: "b.test" }, "a.test"],
  [{ ":authority": "a.test" }, "a.test"],
  [{ host: "b.test", ":authority": undefined }, "b.test"],
])("the host of HTTP/2 with %j is %s", async (headers, host) => {
  const service = {
    handle: async (request: { headers: object }) => {
      return { status: 200, headers: {}, body: JSON.stringify(request.headers) }
    },
  }
  const server = createServer(toNodeHandler(service)).listen(0, "127.0.0.1")
  await once(server, "listening")
  const client = connect(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  const received = JSON.parse(await text(client.request({ ":path": "/", ...headers })))
  expect(received).toEqual({ host })
  client.close()
  server.close()
})
