import { once } from "node:events"
import { readFileSync } from "node:fs"
import { connect } from "node:net"
import { text } from "node:stream/consumers"
import { describe, expect, test } from "vitest"
import { useServer } from "./targets.ts"

const sample = (file: string) => readFileSync(new URL(`sample/${file}`, import.meta.url))

/** Sends bytes over a socket and reads the answer's bytes until the other side closes. */
async function exchange(url: string, bytes: Buffer): Promise<{ head: string; body: string }> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  await once(socket, "connect")
  socket.end(bytes)
  const [head = "", body = ""] = (await text(socket)).split("\r\n\r\n")
  return { head, body }
}

// The printed sample lost its indentation; the file has as much as the Content-Length that it states.
describe.each(["our mock", "the generated server"] as const)("the document's sample at %s", (server) => {
  const target = useServer(server, "swf")

  test("the request, byte for byte, gets the response", async () => {
    const { head, body } = await exchange(target.url, sample("request.http"))
    expect(head).toMatch(/^HTTP\/1\.1 200 OK\r\n/)
    expect(head.toLowerCase()).toContain("content-type: application/x-amz-json-1.0")
    expect(JSON.parse(body)).toEqual(JSON.parse(sample("response.json").toString("utf8")))
    expect(body).toContain("1326581114.02")
    expect(body).not.toContain("1326581114.020")
  })
})
