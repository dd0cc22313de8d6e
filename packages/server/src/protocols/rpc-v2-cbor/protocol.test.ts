import { describe, expect, test } from "vitest"
import { createLibrary, type FindBooksInput, NoSuchShelf } from "../../../test/library.ts"
import { createService, rpcv2Cbor, ServiceError } from "../../index.ts"

const path = "/service/Library/operation/FindBooks"
const headers = { "smithy-protocol": "rpc-v2-cbor", "content-type": "application/cbor", accept: "application/cbor" }
const fromHex = (hex: string): Buffer<ArrayBuffer> => Buffer.from(hex, "hex")
// {"shelf": "a"}
const body = fromHex("a1657368656c666161")

function call(
  init: RequestInit = {},
  at = path,
  handler = async (_: FindBooksInput): Promise<unknown> => ({ books: [] }),
) {
  const service = createLibrary(rpcv2Cbor, handler)
  return service.fetch(new Request(`http://library.test${at}`, { method: "POST", headers, body, ...init }))
}

async function hexOf(answer: Response): Promise<string> {
  return Buffer.from(await answer.arrayBuffer()).toString("hex")
}

test.each([
  ["", path],
  ["with a prefix", `/v1/library${path}`],
  ["with the service's namespace", "/service/example.library.Library/operation/FindBooks"],
])("reads a request %s", async (_name, at) => {
  let input: FindBooksInput | undefined
  // {"shelf": "a", "isbn": 2 ** 60}
  const bytes = fromHex("a2657368656c666161646973626e1b1000000000000000")
  const answer = await call({ body: bytes }, at, async (value) => {
    input = value
    return { books: ["Emma"], etag: "v1" }
  })
  expect(answer.status).toBe(200)
  expect(input).toEqual({ shelf: "a", isbn: 2n ** 60n })
  // HTTP bindings mean nothing here.
  expect(await hexOf(answer)).toBe("a265626f6f6b738164456d6d616465746167627631")
  expect(Object.fromEntries(answer.headers)).toEqual({
    "content-length": "21",
    "content-type": "application/cbor",
    "smithy-protocol": "rpc-v2-cbor",
    "x-amzn-requestid": expect.stringMatching(/^[0-9a-f-]{36}$/),
  })
})

test("writes an error of the model", async () => {
  const answer = await call({}, path, () => Promise.reject(new NoSuchShelf({ Message: "gone" })))
  expect([answer.status, answer.headers.get("content-type")]).toEqual([404, "application/cbor"])
  expect(await hexOf(answer)).toBe(
    `a2665f5f74797065781b${Buffer.from("example.library#NoSuchShelf").toString("hex")}674d65737361676564676f6e65`,
  )
})

test("an operation without input and output has no bodies", async () => {
  const operation = { schema: [9, "a", "Op", 0, "unit", "unit"] as const, errors: [] }
  const definition = { id: "a#B", protocols: [rpcv2Cbor], constraints: {}, operations: { op: operation } }
  const service = createService(definition, { op: () => undefined })
  const init = { method: "POST", headers: { "smithy-protocol": "rpc-v2-cbor" } }
  const answer = await service.fetch(new Request("http://a.test/service/B/operation/Op", init))
  expect([answer.status, answer.headers.get("content-type"), await answer.text()]).toEqual([200, null, ""])
})

test("a service that had awsQuery tells the code that errors had there", async () => {
  const schema = [-3, "a", "Old", { error: "client", awsQueryError: ["Older", 400] }, [], []] as const
  const operation = { schema: [9, "a", "Op", 0, "unit", "unit"] as const, errors: [schema] }
  const definition = {
    id: "a#B",
    protocols: [rpcv2Cbor],
    constraints: {},
    queryCompatible: true,
    operations: { op: operation },
  }
  const service = createService(definition, { op: () => Promise.reject(new ServiceError(schema, {})) })
  const init = { method: "POST", headers: { "smithy-protocol": "rpc-v2-cbor" } }
  const answer = await service.fetch(new Request("http://a.test/service/B/operation/Op", init))
  expect([answer.status, answer.headers.get("x-amzn-query-error")]).toEqual([400, "Older;Sender"])
})

describe("refuses", () => {
  test.each<[string, RequestInit, string, number, string]>([
    [
      "another protocol",
      { headers: { ...headers, "smithy-protocol": "rpc-v2-json" } },
      path,
      404,
      "UnknownOperationException",
    ],
    ["no protocol", { headers: {} }, path, 404, "UnknownOperationException"],
    ["another service", {}, "/service/Shop/operation/FindBooks", 404, "UnknownOperationException"],
    ["another operation", {}, "/service/Library/operation/Burn", 404, "UnknownOperationException"],
    [
      "an operation with its namespace",
      {},
      "/service/Library/operation/example.library.FindBooks",
      404,
      "UnknownOperationException",
    ],
    ["a path that goes on", {}, `${path}/`, 404, "UnknownOperationException"],
    ["another method", { method: "PUT" }, path, 405, "MethodNotAllowedException"],
    ["a target", { headers: { ...headers, "x-amz-target": "Library.FindBooks" } }, path, 400, "SerializationException"],
    [
      "a target of the other kind",
      { headers: { ...headers, "x-amzn-target": "a" } },
      path,
      400,
      "SerializationException",
    ],
    [
      "another type",
      { headers: { ...headers, "content-type": "application/json" } },
      path,
      415,
      "UnsupportedMediaTypeException",
    ],
    ["no other answer", { headers: { ...headers, accept: "application/json" } }, path, 406, "NotAcceptableException"],
    [
      "a compressed body",
      { headers: { ...headers, "content-encoding": "br" } },
      path,
      415,
      "UnsupportedMediaTypeException",
    ],
    ["what is no CBOR", { body: fromHex("a1") }, path, 400, "SerializationException"],
    ["a list", { body: fromHex("80") }, path, 400, "SerializationException"],
  ])("%s", async (_name, init, at, status, name) => {
    const answer = await call(init, at)
    expect([answer.status, answer.headers.get("smithy-protocol")]).toEqual([status, "rpc-v2-cbor"])
    expect(Buffer.from(await answer.arrayBuffer()).toString("latin1")).toContain(name)
  })

  test("broken constraints, with the standard error", async () => {
    // {"shelf": ""}
    const answer = await call({ body: fromHex("a1657368656c6660") })
    const text = Buffer.from(await answer.arrayBuffer()).toString("latin1")
    expect(answer.status).toBe(400)
    expect(text).toContain("smithy.framework#ValidationException")
    expect(text).toContain("/shelf")
  })
})
