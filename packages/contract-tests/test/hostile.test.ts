import { connect } from "node:net"
import { text } from "node:stream/consumers"
import { describe, expect, test } from "vitest"
import { useServer } from "./targets.ts"

const post = (target: string) => ["POST / HTTP/1.1", "host: x", `x-amz-target: SimpleWorkflowService.${target}`]
const list = [...post("ListClosedWorkflowExecutions"), "content-type: application/x-amz-json-1.0"]
const json = "content-type: application/json"
const workflows = (path: string) => [`POST ${path} HTTP/1.1`, "host: x", json]

/** The lines of a request, with the length of its body. The answer ends the connection. */
function request(lines: readonly string[], body: string | Buffer = ""): Buffer {
  const bytes = Buffer.from(body)
  return Buffer.concat([
    Buffer.from([...lines, "connection: close", `content-length: ${bytes.length}`, "", ""].join("\r\n"), "latin1"),
    bytes,
  ])
}

/** The status of the answer to bytes over a socket, and the error's name. */
async function answerTo(url: string, bytes: Buffer): Promise<[number, string | undefined]> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  socket.write(bytes)
  const answer = await text(socket)
  const name = /x-amzn-errortype: (\w+)/i.exec(answer)?.[1] ?? /"__type":"(?:[\w.]+#)?(\w+)"/.exec(answer)?.[1]
  return [Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]), name]
}

const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth)
const [validation, unreadable] = ["ValidationException", "SerializationException"]

const swfRequests: readonly (readonly [string, Buffer, number, string | undefined])[] = [
  [
    "a charset",
    request([...list.slice(0, 3), "content-type: application/x-amz-json-1.0; charset=utf-8"], '{"domain":"d"}'),
    200,
    undefined,
  ],
  [
    "the members of objects as members",
    request(list, '{"__proto__":{"domain":"x"},"constructor":1,"toString":2}'),
    400,
    validation,
  ],
  [
    "a target that is a member of objects",
    request([...post("__proto__"), json], "{}"),
    400,
    "UnknownOperationException",
  ],
  ["half a character", request(list, '{"domain":"\\ud800"}'), 200, undefined],
  ["bytes that are no UTF-8", request(list, Buffer.from([0x7b, 0xff, 0x7d])), 400, unreadable],
  ["a member twice: the last counts", request(list, '{"domain":"","domain":"d"}'), 200, undefined],
  ["deep nesting where text should be", request(list, `{"domain":${nested(100_000)}}`), 400, unreadable],
  ["a number beyond all", request(list, '{"domain":"d","maximumPageSize":1e1000}'), 400, unreadable],
  ["text for true", request(list, '{"domain":"d","reverseOrder":"true"}'), 400, unreadable],
  ["text after the body's end", request(list, '{"domain":"d"}}'), 400, unreadable],
  ["blanks alone", request(list, "  "), 400, unreadable],
  [
    "an encoding that nobody has",
    request([...list, "content-encoding: br"], "{}"),
    415,
    "UnsupportedMediaTypeException",
  ],
  ["HTTP/1.0", request([list[0]?.replace("1.1", "1.0") ?? "", ...list.slice(1)], '{"domain":"d"}'), 200, undefined],
  [
    "the absolute form",
    request([list[0]?.replace("/", "http://x/") ?? "", ...list.slice(1)], '{"domain":"d"}'),
    200,
    undefined,
  ],
  ["OPTIONS", request([list[0]?.replace("POST", "OPTIONS") ?? "", ...list.slice(1)]), 405, "MethodNotAllowedException"],
  ["HEAD", request([list[0]?.replace("POST", "HEAD") ?? "", ...list.slice(1)]), 405, undefined],
  [
    "a second body",
    Buffer.from(`${[...list, "content-length: 2", "transfer-encoding: chunked"].join("\r\n")}\r\n\r\n0\r\n\r\n`),
    400,
    undefined,
  ],
  [
    "two lengths",
    Buffer.from(`${[...list, "content-length: 2", "content-length: 3"].join("\r\n")}\r\n\r\n{} `),
    400,
    undefined,
  ],
]

const workflowRequests: typeof swfRequests = [
  [
    "a charset",
    request([...workflows("/domains/d/workflows").slice(0, 2), `${json}; charset=utf-8`], "{}"),
    200,
    undefined,
  ],
  ["an escape", request(workflows("/domains/%64/workflows"), "{}"), 200, undefined],
  ["an escaped slash", request(workflows("/domains/a%2Fb/workflows"), "{}"), 400, "BadRequestException"],
  ["an escaped line break", request(workflows("/domains/d%0A/workflows"), "{}"), 400, "BadRequestException"],
  ["a step up", request(workflows("/domains/../workflows"), "{}"), 400, "BadRequestException"],
  ["a broken escape", request(workflows("/domains/%zz/workflows"), "{}"), 400, unreadable],
  ["an escape of no character", request(workflows("/domains/%ff/workflows"), "{}"), 400, unreadable],
  ["a broken escape in the query", request(workflows("/domains/d/workflows?next-token=%zz"), "{}"), 400, unreadable],
  ["no label", request(workflows("/domains//workflows"), "{}"), 404, "UnknownOperationException"],
  ["a hexadecimal number", request(workflows("/domains/d/workflows?max-results=0x10"), "{}"), 400, unreadable],
  ["a parameter without value", request(workflows("/domains/d/workflows?max-results"), "{}"), 400, unreadable],
  ["null for the body", request(workflows("/domains/d/workflows"), "null"), 400, unreadable],
  ["the path's parameter in the body", request(workflows("/domains/d/workflows"), '{"DomainName":7}'), 200, undefined],
]

describe.each(["our mock", "the generated server"] as const)("%s answers", (server) => {
  const swf = useServer(server, "swf")
  const customerProfiles = useServer(server, "customer-profiles")

  test.each(swfRequests)("%s", async (_name, bytes, status, error) => {
    expect(await answerTo(swf.directUrl, bytes)).toEqual([status, error])
  })

  test.each(workflowRequests)("%s in a path, a query or a body", async (_name, bytes, status, error) => {
    expect(await answerTo(customerProfiles.directUrl, bytes)).toEqual([status, error])
  })

  test("20 MB", async () => {
    const body = `{"domain":"${"x".repeat(20 * 1024 * 1024)}"}`
    expect(await answerTo(swf.directUrl, request(list, body))).toEqual([413, "RequestEntityTooLargeException"])
  })
})
