import { expect, test } from "vitest"
import { createLibrary } from "../../test/library.ts"
import { awsJson1_0, awsJson1_1, restJson1, rpcv2Cbor } from "../index.ts"

const rest = "/shelves/a/books"
const rpc = "/service/Library/operation/FindBooks"
const cbor = { "smithy-protocol": "rpc-v2-cbor", "content-type": "application/cbor" }
const target = { "x-amz-target": "Library.FindBooks" }
const body = Buffer.from("a1657368656c666161", "hex")

test.each<[string, RequestInit, string, number, string]>([
  ["rpcv2Cbor", { headers: cbor, body }, rpc, 200, "application/cbor"],
  [
    "awsJson1_0",
    { headers: { ...target, "content-type": "application/x-amz-json-1.0" }, body: '{"shelf":"a"}' },
    "/",
    200,
    "application/x-amz-json-1.0",
  ],
  [
    "awsJson1_1",
    { headers: { ...target, "content-type": "application/x-amz-json-1.1" }, body: '{"shelf":"a"}' },
    "/",
    200,
    "application/x-amz-json-1.1",
  ],
  ["restJson1", {}, rest, 200, "application/json"],
  ["an error of rpcv2Cbor", { headers: cbor }, rest, 404, "application/cbor"],
  ["an error of awsJson1_0, without a type", { headers: target }, "/", 400, "application/x-amz-json-1.0"],
  ["an error of restJson1, the last", {}, "/", 404, "application/json"],
])("answers in %s", async (_name, init, path, status, type) => {
  const service = createLibrary([rpcv2Cbor, awsJson1_0, awsJson1_1, restJson1], async () => ({ books: [] }))
  const answer = await service.fetch(new Request(`http://library.test${path}`, { method: "POST", ...init }))
  expect([answer.status, answer.headers.get("content-type")]).toEqual([status, type])
})

test("a service without any protocol is refused", () => {
  expect(() => createLibrary([], async () => ({ books: [] }))).toThrow("example.library#Library has no protocol")
})
