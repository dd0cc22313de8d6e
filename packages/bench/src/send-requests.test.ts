import { createServer, type RequestListener } from "node:http"
import { expect, test } from "vitest"
import { sendRequests } from "./send-requests.ts"

const request = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"

async function withServer<T>(listener: RequestListener, use: (port: number) => Promise<T>): Promise<T> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  try {
    return await use(typeof address === "object" ? (address?.port ?? 0) : 0)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

test("counts answers, each caller at least one", async () => {
  let count = 0
  const result = await withServer(
    (_request, response) => {
      count++
      const body = "x".repeat(100_000)
      response.writeHead(200, { "content-length": body.length }).end(body)
    },
    (port) => sendRequests({ port, request, callers: 16, milliseconds: 0 }),
  )
  expect([count, result.count]).toEqual([16, 16])
  expect(result.perSecond).toBeGreaterThan(0)
})

test("throws for another answer than 200", async () => {
  const calls = withServer(
    (_request, response) => response.writeHead(404, { "content-length": 0 }).end(),
    (port) => sendRequests({ port, request, callers: 16, milliseconds: 1000 }),
  )
  await expect(calls).rejects.toThrow("The server answered HTTP/1.1 404 Not Found")
})
