import { describe, expect, test } from "vitest"
import { createLibrary, type FindBooksInput, NoSuchShelf } from "../../../test/library.ts"
import { createService, ServiceError } from "../../index.ts"
import type { ErrorSchema } from "../../schema/schema.ts"
import { awsJson1_0, awsJson1_1 } from "./protocol.ts"

const target = "Library.FindBooks"
const headers = { "content-type": "application/x-amz-json-1.0", "x-amz-target": target }

function call(
  body: string | Uint8Array,
  init: RequestInit = {},
  handler = async (_: FindBooksInput): Promise<unknown> => ({ books: [] }),
) {
  const service = createLibrary(awsJson1_0, handler)
  return service.fetch(
    new Request("http://library.test/", { method: "POST", headers, body: new Uint8Array(toBytes(body)), ...init }),
  )
}

function toBytes(body: string | Uint8Array): Uint8Array {
  return typeof body === "string" ? new TextEncoder().encode(body) : body
}

async function received(body: string): Promise<FindBooksInput | undefined> {
  let input: FindBooksInput | undefined
  await call(body, {}, async (value) => {
    input = value
    return { books: [] }
  })
  return input
}

async function refusal(body: string | Uint8Array, init?: RequestInit): Promise<[number, unknown]> {
  const answer = await call(body, init)
  return [answer.status, await answer.json()]
}

test("answers with the output, its media type and an id of the request", async () => {
  const answer = await call('{"shelf":"a"}', {}, async () => ({ books: ["Emma"], etag: "1" }))
  expect(answer.status).toBe(200)
  expect(answer.headers.get("content-type")).toBe("application/x-amz-json-1.0")
  expect(answer.headers.get("content-length")).toBe("29")
  expect(answer.headers.get("x-amzn-requestid")).toMatch(/^[0-9a-f-]{36}$/)
  expect(await answer.text()).toBe('{"books":["Emma"],"etag":"1"}')
})

describe("the input", () => {
  test("has the types of its shape, and HTTP bindings mean nothing", async () => {
    const body =
      '{"shelf":"a","page":2,"isbn":9007199254740993,"tags":["old"],"author":{"name":"Jane","born":-6100000000.5}}'
    expect(await received(body)).toEqual({
      shelf: "a",
      page: 2,
      isbn: 9007199254740993n,
      tags: ["old"],
      author: { name: "Jane", born: new Date(-6100000000500) },
    })
  })

  test("does not have what is null or unknown", async () => {
    expect(await received('{"shelf":"a","title":null,"colour":"red","__proto__":{"title":"T"}}')).toEqual({
      shelf: "a",
    })
  })

  test("has the last of two values", async () => {
    expect(await received('{"shelf":"a","shelf":"b"}')).toEqual({ shelf: "b" })
  })
})

describe("refuses", () => {
  test.each([
    ["text that is no JSON", '{"shelf":', /^The body is not JSON: /],
    ["what follows the JSON", '{"shelf":"a"}x', /^The body is not JSON: /],
    ["a list", "[]", /^expected an object, but it is a list$/],
    ["null", "null", /^expected an object, but it is null$/],
    ["a number for text", '{"shelf":7}', /^Value at '\/shelf': expected a string, but it is a number$/],
    ["a fraction", '{"page":1.5}', /^Value at '\/page': expected a whole number$/],
    [
      "too large an integer",
      '{"page":2147483648}',
      /^Value at '\/page': expected a number from -2147483648 to 2147483647$/,
    ],
    [
      "too large a long",
      '{"isbn":9223372036854775808}',
      /^Value at '\/isbn': expected a number from -9223372036854775808 to /,
    ],
    [
      "text for a time",
      '{"author":{"born":"x"}}',
      /^Value at '\/author\/born': expected a number, but it is a string$/,
    ],
    ["null in a list", '{"tags":["new",null]}', /^Value at '\/tags\/1': null is not allowed here$/],
  ])("%s", async (_name, body, message) => {
    expect(await refusal(body)).toEqual([
      400,
      { __type: "SerializationException", message: expect.stringMatching(message) },
    ])
  })

  test("bytes that are no UTF-8", async () => {
    const [status, error] = await refusal(new Uint8Array([0x22, 0xff, 0x22]))
    expect([status, error]).toEqual([
      400,
      { __type: "SerializationException", message: "The request has text that is not UTF-8" },
    ])
  })

  test.each([
    [{ "content-type": "text/plain", "x-amz-target": target }, 415, "UnsupportedMediaTypeException"],
    [{ "x-amz-target": target }, 415, "UnsupportedMediaTypeException"],
    [{ ...headers, "content-encoding": "br" }, 415, "UnsupportedMediaTypeException"],
    [{ "content-type": "application/x-amz-json-1.0" }, 400, "UnknownOperationException"],
    [{ ...headers, "x-amz-target": "Library.Burn" }, 400, "UnknownOperationException"],
    [{ ...headers, "x-amz-target": "Archive.FindBooks" }, 400, "UnknownOperationException"],
    [{ ...headers, "x-amz-target": "__proto__" }, 400, "UnknownOperationException"],
  ])("headers %j", async (sent, status, name) => {
    const answer = await call("{}", { headers: sent })
    expect(answer.status).toBe(status)
    expect(await answer.json()).toEqual({ __type: name, message: expect.stringMatching(/./) })
  })

  test("other methods and paths", async () => {
    const service = createLibrary(awsJson1_0, async () => ({ books: [] }))
    const get = await service.fetch(new Request("http://library.test/", { headers }))
    expect([get.status, get.headers.get("allow")]).toEqual([405, "POST"])
    const other = await service.fetch(new Request("http://library.test/books", { method: "POST", headers }))
    expect(other.status).toBe(404)
  })
})

test("accepts parameters of the media type, and old names for no encoding", async () => {
  const type = "application/x-amz-json-1.0; charset=UTF-8"
  const answer = await call('{"shelf":"a"}', {
    headers: { ...headers, "content-type": type, "content-encoding": "amz-1.0" },
  })
  expect(answer.status).toBe(200)
})

test("takes an empty body for an empty input", async () => {
  expect(await refusal("")).toEqual([
    400,
    {
      __type: "smithy.framework#ValidationException",
      message: "1 validation error detected. Value at '/shelf' failed to satisfy constraint: Member must not be null",
      fieldList: [
        { path: "/shelf", message: "Value at '/shelf' failed to satisfy constraint: Member must not be null" },
      ],
    },
  ])
})

test("answers a modelled error with its shape id and status", async () => {
  const answer = await call('{"shelf":"a"}', {}, async () => {
    throw new NoSuchShelf({ Message: "gone", shelf: "a" })
  })
  expect(answer.status).toBe(404)
  expect(await answer.text()).toBe('{"__type":"example.library#NoSuchShelf","Message":"gone","shelf":"a"}')
})

test("takes a target in absolute form, as HTTP wants it", async () => {
  const service = createLibrary(awsJson1_0, async () => ({ books: [] }))
  const { signal } = new AbortController()
  const answer = await service.handle({
    method: "POST",
    url: "http://other.test/?x",
    headers,
    signal,
    readBody: async () => toBytes('{"shelf":"a"}'),
    streamBody: () => new ReadableStream(),
  })
  expect(answer.status).toBe(200)
})

test("awsJson1_1 has its own media type", async () => {
  const service = createLibrary(awsJson1_1, async () => ({ books: [] }))
  const init = {
    method: "POST",
    body: '{"shelf":"a"}',
    headers: { ...headers, "content-type": "application/x-amz-json-1.1" },
  }
  const answer = await service.fetch(new Request("http://library.test/", init))
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/x-amz-json-1.1"])
})

test("awsJson1_1 calls errors by their names alone", async () => {
  const service = createLibrary(awsJson1_1, () => Promise.reject(new NoSuchShelf({ Message: "gone" })))
  const init = {
    method: "POST",
    body: '{"shelf":"a"}',
    headers: { ...headers, "content-type": "application/x-amz-json-1.1" },
  }
  const answer = await service.fetch(new Request("http://library.test/", init))
  expect(await answer.text()).toBe('{"__type":"NoSuchShelf","Message":"gone"}')
})

test("a service that had awsQuery tells the code that errors had there", async () => {
  const errors: ErrorSchema[] = [
    [-3, "a", "Old", { error: "client", awsQueryError: ["Older", 400] }, [], []],
    [-3, "a", "New", { error: "server" }, [], []],
  ]
  const operation = { schema: [9, "a", "Op", 0, "unit", "unit"] as const, errors }
  const definition = {
    id: "a#B",
    protocols: [awsJson1_0],
    constraints: {},
    queryCompatible: true,
    operations: { op: operation },
  }
  const seen: (string | null)[] = []
  for (const schema of errors) {
    const service = createService(definition, { op: () => Promise.reject(new ServiceError(schema, {})) })
    const init = { method: "POST", headers: { "x-amz-target": "B.Op" } }
    seen.push((await service.fetch(new Request("http://a.test/", init))).headers.get("x-amzn-query-error"))
  }
  expect(seen).toEqual(["Older;Sender", "New;Receiver"])
})
