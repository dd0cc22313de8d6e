import { once } from "node:events"
import { connect } from "node:net"
import { text } from "node:stream/consumers"
import { describe, expect, test } from "vitest"
import { createMock } from "../src/index.ts"
import { logLine } from "../src/log-line.ts"
import { largestBody } from "../src/read-body.ts"
import { callWarehouse, readFixture, useMock } from "./fixtures.ts"

const document = readFixture("warehouse")
const mock = useMock(document)

async function open(): Promise<ReturnType<typeof connect>> {
  const socket = connect(Number(new URL(mock.url).port), "127.0.0.1")
  await once(socket, "connect")
  return socket
}

const head =
  "POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-amz-json-1.0\r\nX-Amz-Target: Warehouse.ListBoxes\r\n"

describe("a mock", () => {
  test("listens on 127.0.0.1, and on the port that it says", async () => {
    const other = await createMock({ contract: "fixture", document })
    const { url, port } = await other.listen({ port: 0 })
    expect(url).toBe(`http://127.0.0.1:${port}`)
    await other.close()
    await expect(fetch(url)).rejects.toThrow()
  })

  test("cannot have a port that is taken", async () => {
    const other = await createMock({ contract: "fixture", document })
    const port = Number(new URL(mock.url).port)
    await expect(other.listen({ port })).rejects.toMatchObject({ code: "EADDRINUSE" })
  })

  test("closes while a request is on its way", async () => {
    const other = await createMock({ contract: "fixture", document })
    const { port } = await other.listen({ port: 0 })
    const socket = connect(port, "127.0.0.1")
    await once(socket, "connect")
    socket.write(`${head}Content-Length: 10\r\n\r\n{`)
    const closed = new Promise((resolve) => socket.on("error", () => {}).once("close", resolve))
    await other.close()
    await closed
  })

  test("answers a caller who closes the sending side", async () => {
    const socket = await open()
    socket.end(`${head}Content-Length: 17\r\n\r\n{"shelf":"north"}`)
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 200 OK\r\n.*{"boxes":\[{"id":"b-1"/s)
  })

  test("survives a caller who leaves", async () => {
    const socket = await open()
    socket.write(`${head}Content-Length: 10\r\n\r\n{`)
    socket.destroy()
    expect((await callWarehouse(mock.url, "ListBoxes", { shelf: "north" })).status).toBe(200)
  })

  test("refuses a body that is too long before it ends, and lets its sender read why", async () => {
    const socket = await open()
    const answer = text(socket)
    socket.write(`${head}Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n`)
    const chunk = "x".repeat(1024 * 1024)
    for (let sent = 0; sent <= 2 * largestBody; sent += chunk.length) socket.write(`100000\r\n${chunk}\r\n`)
    socket.end("0\r\n\r\n")
    expect(await answer).toMatch(/^HTTP\/1\.1 413 .*RequestEntityTooLargeException/s)
  })

  test.each(["http://other.test/", "http://other.test"])("takes a target in absolute form, %s", async (target) => {
    const socket = await open()
    socket.end(`${head.replace("POST /", `POST ${target}`)}Content-Length: 17\r\n\r\n{"shelf":"north"}`)
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 200 OK\r\n/)
  })

  test("refuses bytes that are no UTF-8", async () => {
    const socket = await open()
    const answer = text(socket)
    socket.write(`${head}Connection: close\r\nContent-Length: 13\r\n\r\n{"shelf": "`)
    socket.end(Buffer.from([0xff, 0x7d]))
    expect(await answer).toMatch(/^HTTP\/1\.1 400 .*SerializationException.*not valid UTF-8/s)
  })
})

describe("what a mock tells of its requests", () => {
  test("is the method, the target, the status and why it was refused", async () => {
    await callWarehouse(mock.url, "ListBoxes", { shelf: "north" })
    await callWarehouse(mock.url, "ListBoxes", {})
    await callWarehouse(mock.url, "Burn", {})
    expect(mock.exchanges.slice(-3).map(logLine)).toEqual([
      "POST Warehouse.ListBoxes 200",
      "POST Warehouse.ListBoxes 400 1 validation error detected. Value at '/shelf' failed to satisfy constraint: Member is required",
      'POST Warehouse.Burn 400 UnknownOperationException: X-Amz-Target "Warehouse.Burn" is unknown. It is one of "Warehouse.ListBoxes", "Warehouse.PutBox"',
    ])
  })

  test("cannot write over other lines of a terminal", () => {
    const line = logLine({ method: "POST", place: "/\u001b[2J\r\n\u202e\u2028", status: 400, reason: "bad\u0007" })
    expect(line).toBe("POST /\\u{1b}[2J\\u{d}\\u{a}\\u{202e}\\u{2028} 400 bad\\u{7}")
  })
})
