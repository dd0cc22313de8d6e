import { describe, expect, test } from "vitest"
import { createLibrary, type FindBooksInput, NoSuchShelf } from "../../../test/library.ts"
import { createService } from "../../index.ts"
import { restJson1 } from "./protocol.ts"

const json = { "content-type": "application/json" }

function call(
  path: string,
  init: RequestInit = {},
  handler = async (_: FindBooksInput): Promise<unknown> => ({ books: [] }),
) {
  const service = createLibrary(restJson1, handler)
  return service.fetch(new Request(`http://library.test${path}`, { method: "POST", ...init }))
}

async function received(path: string, init?: RequestInit): Promise<FindBooksInput | undefined> {
  let input: FindBooksInput | undefined
  await call(path, init, async (value) => {
    input = value
    return { books: [] }
  })
  return input
}

test("reads path, query and body", async () => {
  const body = '{"title":"Emma","isbn":12345678901234567890,"isbn":9007199254740993}'
  expect(await received("/shelves/a-b/books?page=3&other=x", { headers: json, body })).toEqual({
    shelf: "a-b",
    page: 3,
    title: "Emma",
    isbn: 9007199254740993n,
  })
})

test("reads no body as an empty one, whatever its type", async () => {
  expect(await received("/shelves/a/books")).toEqual({ shelf: "a" })
  expect(await received("/shelves/a/books", { headers: { "content-type": "text/plain" }, body: "" })).toEqual({
    shelf: "a",
  })
})

test("writes headers and body", async () => {
  const answer = await call("/shelves/a/books", {}, async () => ({ books: ["Emma"], etag: "v1" }))
  expect(answer.status).toBe(200)
  expect(Object.fromEntries(answer.headers)).toEqual({
    "content-length": "18",
    "content-type": "application/json",
    etag: "v1",
    "x-amzn-requestid": expect.stringMatching(/^[0-9a-f-]{36}$/),
  })
  expect(await answer.text()).toBe('{"books":["Emma"]}')
})

test("reads and writes the defaults of members that are not there, wherever they are bound", async () => {
  const map = 128
  const input = [3, "a", "In", 0, ["q", "all", "h", "m", "body"]]
  const inputTraits = [{ httpQuery: "q" }, 64, { httpHeader: "x-h" }, { httpPrefixHeaders: "x-m-" }, 16]
  const output = [3, "a", "Out", 0, ["h", "m", "body"]]
  const schema = [
    9,
    "a",
    "Op",
    { http: ["POST", "/", 200] },
    [...input, [1, map, 0, map, 21].map((target, index) => [target, inputTraits[index]])],
    [...output, [0, map, 21].map((target, index) => [target, inputTraits[index + 2]]), 1],
  ] as const
  const defaults = {
    "a#In": { q: 5, all: {}, h: "d", m: {}, body: "aGk=" },
    "a#Out": { h: "d", m: {}, body: "aGk=" },
  }
  const operations = { op: { schema, errors: [] } }
  const definition = { id: "a#S", protocols: [restJson1], constraints: {}, defaults, operations }
  const inputs: unknown[] = []
  const service = createService(definition, {
    op(value: unknown) {
      inputs.push(value)
      return {}
    },
  })
  const answer = await service.fetch(new Request("http://a.test", { method: "POST" }))
  expect(inputs).toEqual([{ q: 5, all: {}, h: "d", m: {}, body: new TextEncoder().encode("hi") }])
  expect([answer.status, answer.headers.get("x-h"), await answer.text()]).toEqual([200, "d", "hi"])
})

test("a body whose type is a member may be of any, asked for or answered", async () => {
  const shape = [3, "a", "Shape", 0, ["type", "text"]]
  const members = [
    [0, { httpHeader: "Content-Type" }],
    [0, 16],
  ]
  const schema = [9, "a", "Op", { http: ["POST", "/", 200] }, [...shape, members], [...shape, members]] as const
  const operations = { op: { schema, errors: [] } }
  const definition = { id: "a#S", protocols: [restJson1], constraints: {}, operations }
  const service = createService(definition, { op: (value: object) => value })
  const headers = { "content-type": "text/csv", accept: "text/csv" }
  const answer = await service.fetch(new Request("http://a.test", { method: "POST", headers, body: "a,b" }))
  expect([answer.status, answer.headers.get("content-type"), await answer.text()]).toEqual([200, "text/csv", "a,b"])
})

describe("refuses", () => {
  test.each([
    ["malformed JSON", "/shelves/a/books", { headers: json, body: "{" }, 400, "SerializationException"],
    ["a list", "/shelves/a/books", { headers: json, body: "[]" }, 400, "SerializationException"],
    ["text for a number", "/shelves/a/books?page=many", {}, 400, "SerializationException"],
    ["a fraction", "/shelves/a/books?page=1.0", {}, 400, "SerializationException"],
    ["broken percent-encoding", "/shelves/%ff/books", {}, 400, "SerializationException"],
    ["an empty label", "/shelves//books", {}, 404, "UnknownOperationException"],
    ["an unknown path", "/shelves/a/books/1", {}, 404, "UnknownOperationException"],
    [
      "another type",
      "/shelves/a/books",
      { headers: { "content-type": "text/plain" }, body: "{}" },
      415,
      "UnsupportedMediaTypeException",
    ],
    ["another wish", "/shelves/a/books", { headers: { accept: "image/png" } }, 406, "NotAcceptableException"],
    ["another method", "/shelves/a/books", { method: "PUT" }, 405, "MethodNotAllowedException"],
  ] as const)("%s", async (_name, path, init, status, name) => {
    const answer = await call(path, init)
    expect([answer.status, answer.headers.get("x-amzn-errortype")]).toEqual([status, name])
    expect(await answer.json()).toEqual({ message: expect.stringMatching(/./) })
  })

  test("another method with those that the path has", async () => {
    expect((await call("/shelves/a/books", { method: "DELETE" })).headers.get("allow")).toBe("POST")
  })
})

test("tells of every broken constraint", async () => {
  const answer = await call("/shelves/A/books?page=0", { headers: json, body: '{"tags":["lost","stolen"]}' })
  expect([answer.status, answer.headers.get("x-amzn-errortype")]).toEqual([400, "ValidationException"])
  const failures = [
    [
      "/shelf",
      "Value at '/shelf' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[a-z-]+$",
    ],
    ["/page", "Value at '/page' failed to satisfy constraint: Member must be between 1 and 100, inclusive"],
    ["/tags/1", "Value at '/tags/1' failed to satisfy constraint: Member must satisfy enum value set: [new, old]"],
  ]
  expect(await answer.json()).toEqual({
    message: `3 validation errors detected. ${failures.map(([, message]) => message).join("; ")}`,
    fieldList: failures.map(([path, message]) => ({ path, message })),
  })
})

test("answers a modelled error with its status, name, headers and the members that it has", async () => {
  const answer = await call("/shelves/a/books", {}, async () => {
    throw new NoSuchShelf({ Message: "gone", shelf: "a" })
  })
  expect(answer.status).toBe(404)
  expect(answer.headers.get("x-amzn-errortype")).toBe("NoSuchShelf")
  expect(answer.headers.get("x-shelf")).toBe("a")
  expect(await answer.text()).toBe('{"Message":"gone"}')
})

test("leaves out what an error does not have", async () => {
  const answer = await call("/shelves/a/books", {}, async () => {
    throw new NoSuchShelf()
  })
  expect([answer.status, answer.headers.get("x-shelf"), await answer.text()]).toEqual([404, null, "{}"])
})

test("an output without its required payload is the service's failure", async () => {
  const output = [3, "a", "Output", 0, ["data"], [[0, 16]], 1]
  const operation = { schema: [9, "a", "Op", { http: ["GET", "/", 200] }, "unit", output] as const, errors: [] }
  const definition = { id: "a#S", protocols: [restJson1], constraints: {}, operations: { op: operation } }
  const told: unknown[] = []
  const service = createService(definition, { op: () => ({}) }, { onError: (error) => void told.push(error) })
  expect((await service.fetch(new Request("http://a.test/"))).status).toBe(500)
  expect(String(told[0])).toBe("ValueError: Value at '/data': is required, but it is missing")
})
