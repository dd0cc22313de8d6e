import { text } from "node:stream/consumers"
import { expect, test } from "vitest"
import { bodyTooLarge, endedTooEarly, fromFetchRequest, toFetchResponse } from "./fetch.ts"
import type { HttpRequest } from "./http.ts"

test("a request keeps its path and query as they were sent", async () => {
  const request = new Request("http://library.test:80/a%2Fb?c=%20", {
    method: "PUT",
    headers: { "X-Note": "hi" },
    body: "abc",
  })
  const { method, url, headers, readBody } = fromFetchRequest(request)
  expect([method, url, headers["x-note"]]).toEqual(["PUT", "/a%2Fb?c=%20", "hi"])
  expect(await readBody(3)).toEqual(new Uint8Array([97, 98, 99]))
})

test("a body beyond the limit is refused before it is read to its end", async () => {
  let pulled = 0
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      pulled++
      controller.enqueue(new Uint8Array(10))
    },
  })
  const request = new Request("http://library.test/", { method: "POST", body: endless, duplex: "half" })
  await expect(fromFetchRequest(request).readBody(25)).rejects.toEqual(bodyTooLarge(25))
  expect(pulled).toBeLessThan(10)
})

test.each<[string, (request: HttpRequest) => Promise<unknown>]>([
  ["read", (request) => request.readBody(25)],
  ["streamed", (request) => text(request.streamBody())],
])("a body that its client breaks off while it is %s is refused", async (_how, read) => {
  const broken = new ReadableStream<Uint8Array>({ pull: (controller) => controller.error(new Error("reset")) })
  const request = new Request("http://library.test/", { method: "POST", body: broken, duplex: "half" })
  await expect(read(fromFetchRequest(request))).rejects.toEqual(endedTooEarly())
})

test("a body that is streamed comes when it is asked for, and its host is told who wants no more", async () => {
  const asked: string[] = []
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        asked.push("pull")
        controller.enqueue(Uint8Array.of(asked.length))
      },
      cancel: (reason) => void asked.push(reason),
    },
    { highWaterMark: 0 },
  )
  const request = fromFetchRequest(new Request("http://library.test/", { method: "POST", body, duplex: "half" }))
  const reader = request.streamBody().getReader()
  expect([await reader.read(), await reader.read()].map(({ value }) => value)).toEqual([
    Uint8Array.of(1),
    Uint8Array.of(2),
  ])
  await reader.cancel("enough")
  expect(asked).toEqual(["pull", "pull", "enough"])
})

test("a response has the length of its body, and none where the status allows none", async () => {
  const full = toFetchResponse({ status: 200, headers: { a: "b", "Content-Length": "1" }, body: "é" })
  expect([full.status, Object.fromEntries(full.headers), await full.text()]).toEqual([
    200,
    { a: "b", "content-length": "2" },
    "é",
  ])
  const empty = toFetchResponse({ status: 204, headers: {}, body: "{}" })
  expect([empty.status, empty.body]).toEqual([204, null])
})
