import { expect, test } from "vitest"
import { definition } from "../test/library.ts"
import { createService, restJson1 } from "./index.ts"

const url = "http://library.test/shelves/a/books"
const asks = { origin: "https://page.test", "access-control-request-method": "POST" }

function serve(cors: object, authSchemes = {}) {
  const handlers = { findBooks: async () => ({ books: [] }) }
  return createService({ ...definition(restJson1), cors, authSchemes }, handlers, { onRefusal() {} })
}

const allowed = [
  "accept, content-encoding, content-md5, content-type, smithy-protocol, x-amz-target",
  "authorization, x-amz-content-sha256, x-amz-date, x-amz-security-token",
  "amz-sdk-invocation-id, amz-sdk-request, x-amz-user-agent, x-amzn-query-mode",
].join(", ")
const exposed = "smithy-protocol, x-amzn-errortype, x-amzn-query-error, x-amzn-requestid, etag, x-shelf"

test("browsers are told who may call how, without a call", async () => {
  const answer = await serve({}).fetch(new Request(url, { method: "OPTIONS", headers: asks }))
  expect(answer.status).toBe(204)
  expect(Object.fromEntries(answer.headers)).toEqual({
    "access-control-allow-origin": "*",
    "access-control-allow-methods": "POST",
    "access-control-allow-headers": allowed,
    "access-control-max-age": "600",
  })
})

test("the trait's settings count", async () => {
  const cors = {
    origin: "https://page.test",
    maxAge: -1,
    additionalAllowedHeaders: ["X-More", "Accept"],
    additionalExposedHeaders: ["X-Told"],
  }
  const schemes = { "smithy.api#httpApiKeyAuth": { name: "X-Key", in: "header" }, "smithy.api#httpBasicAuth": {} }
  const service = serve(cors, schemes)
  const answer = await service.fetch(new Request(url, { method: "OPTIONS", headers: asks }))
  expect(Object.fromEntries(answer.headers)).toEqual({
    "access-control-allow-origin": "https://page.test",
    "access-control-allow-credentials": "true",
    "access-control-allow-methods": "POST",
    "access-control-allow-headers": `${allowed}, x-key, x-more`,
    "access-control-max-age": "-1",
  })
  const { headers } = await service.fetch(new Request(url, { method: "POST" }))
  expect(headers.get("access-control-expose-headers")).toBe(`${exposed}, x-told`)
})

test.each([
  ["an answer", url, { method: "POST" }, 200],
  ["a refusal", "http://library.test/nowhere", { method: "POST" }, 404],
  ["an OPTIONS that asks for something else", url, { method: "OPTIONS" }, 405],
])("%s may be read", async (_name, place, init, status) => {
  const answer = await serve({}).fetch(new Request(place, init))
  expect([answer.status, answer.headers.get("access-control-allow-origin")]).toEqual([status, "*"])
  expect(answer.headers.get("access-control-expose-headers")).toBe(exposed)
})

test.each([{ origin: "a\nb" }, { additionalAllowedHeaders: ["a\nb"] }, { additionalExposedHeaders: ["\u0000"] }])(
  "%o is refused when the service is made",
  (cors) => {
    expect(() => serve(cors)).toThrow(TypeError)
  },
)

test("without the trait nothing is said", async () => {
  const service = createService(definition(restJson1), { findBooks: async () => ({ books: [] }) }, { onRefusal() {} })
  const answer = await service.fetch(new Request(url, { method: "OPTIONS", headers: asks }))
  expect([answer.status, answer.headers.get("access-control-allow-origin")]).toEqual([405, null])
})
