import { describe, expect, test } from "vitest"
import { definition } from "../../test/library.ts"
import {
  apiKeyAuth,
  basicAuth,
  bearerAuth,
  createService,
  type HandlerContext,
  restJson1,
  type ServiceDefinition,
} from "../index.ts"

const bearer = bearerAuth((token) => (token === "good" ? { user: "Ann" } : undefined))
const basic = basicAuth(async (name, password) => (password === "pass:wörd" ? { user: name } : undefined))
const apiKey = apiKeyAuth((key) => (key === "k1" ? { user: "machine" } : undefined))
const all = [bearer, basic, apiKey]

function service(auth: readonly string[], apiKeyTrait: object = { name: "X-Key", in: "header" }) {
  const plain = definition(restJson1)
  const [operation] = Object.values(plain.operations)
  if (!operation) throw new Error("the library has no operation")
  const secured: ServiceDefinition = {
    ...plain,
    authSchemes: { [bearerId]: {}, [basicId]: {}, [keyId]: apiKeyTrait },
    operations: { findBooks: { ...operation, auth } },
  }
  const findBooks = (_input: unknown, { identity }: HandlerContext) => ({ books: [JSON.stringify(identity ?? null)] })
  return createService(secured, { findBooks }, { authentication: all })
}

async function call(auth: readonly string[], headers: Record<string, string>, query = "", trait?: object) {
  const url = `http://library.test/shelves/a/books${query}`
  const answer = await service(auth, trait).fetch(new Request(url, { method: "POST", headers }))
  const [who] = /"books":\["(.*)"\]/.exec(await answer.text())?.slice(1) ?? []
  const { status } = answer
  return {
    status,
    who: who?.replaceAll("\\", ""),
    error: answer.headers.get("x-amzn-errortype"),
    asks: answer.headers.get("www-authenticate"),
  }
}

const [bearerId, basicId, keyId] = [
  "smithy.api#httpBearerAuth",
  "smithy.api#httpBasicAuth",
  "smithy.api#httpApiKeyAuth",
]
const encoded = (text: string) => `Basic ${Buffer.from(text).toString("base64")}`

describe("good proofs tell who calls", () => {
  test.each<[string, string, Record<string, string>, string, object | undefined, string]>([
    ["bearer", bearerId, { authorization: "bearer good" }, "", undefined, '{"user":"Ann"}'],
    ["basic", basicId, { authorization: encoded("Bo:pass:wörd") }, "", undefined, '{"user":"Bo"}'],
    ["a key in a header", keyId, { "x-key": "k1" }, "", undefined, '{"user":"machine"}'],
    [
      "a key behind a scheme",
      keyId,
      { authorization: "Key k1" },
      "",
      { name: "Authorization", in: "header", scheme: "Key" },
      '{"user":"machine"}',
    ],
    ["a key in the query", keyId, {}, "?k=k1", { name: "k", in: "query" }, '{"user":"machine"}'],
  ])("%s", async (_name, scheme, headers, query, trait, who) => {
    expect(await call([scheme], headers, query, trait)).toMatchObject({ status: 200, who })
  })
})

const asksForToken = 'Bearer realm="service"'
const asksForPassword = 'Basic realm="service", charset="UTF-8"'

describe("bad proofs are refused", () => {
  test.each<[string, string, Record<string, string>, string | null]>([
    ["a bad token", bearerId, { authorization: "Bearer bad" }, asksForToken],
    ["no token", bearerId, {}, asksForToken],
    ["another scheme", bearerId, { authorization: encoded("Bo:pass:wörd") }, asksForToken],
    ["a bad password", basicId, { authorization: encoded("Bo:no") }, asksForPassword],
    ["no colon", basicId, { authorization: encoded("Bo") }, asksForPassword],
    ["what is no base64", basicId, { authorization: "Basic ü" }, asksForPassword],
    ["what is no UTF-8", basicId, { authorization: "Basic w//D" }, asksForPassword],
    ["a bad key", keyId, { "x-key": "k2" }, null],
  ])("%s", async (_name, scheme, headers, asks) => {
    expect(await call([scheme], headers)).toMatchObject({ status: 401, error: "UnauthorizedException", asks })
  })

  test("no key, where there is no challenge for one", async () => {
    expect(await call([keyId], {})).toMatchObject({ status: 403, error: "MissingAuthenticationTokenException" })
  })
})

test("of several schemes, the first that a request has proofs of counts", async () => {
  expect(await call([bearerId, keyId], { "x-key": "k1" })).toMatchObject({ status: 200, who: '{"user":"machine"}' })
  expect(await call([bearerId, keyId], { "x-key": "k1", authorization: "Bearer bad" })).toMatchObject({ status: 401 })
  expect(await call([bearerId, basicId], {})).toMatchObject({
    status: 401,
    asks: `${asksForToken}, ${asksForPassword}`,
  })
})

test("where it is optional, nobody may call, but nobody false", async () => {
  const schemes = [bearerId, "smithy.api#noAuth"]
  expect(await call(schemes, {})).toMatchObject({ status: 200, who: "null" })
  expect(await call(schemes, { authorization: "Bearer bad" })).toMatchObject({ status: 401 })
})

test("an operation without schemes asks nobody", async () => {
  expect(await call([], { authorization: "Bearer bad" })).toMatchObject({ status: 200, who: "null" })
})

test("an operation that nobody could call is told of when the service is made", () => {
  expect(() => service(["aws.auth#sigv4"])).toThrow('"findBooks" needs an authenticator of aws.auth#sigv4')
})

test("an authenticator of a scheme that the model does not have is told of, since nobody would be asked", () => {
  const { operations, ...others } = definition(restJson1)
  const make = () => createService({ ...others, operations }, { findBooks() {} }, { authentication: [bearer] })
  expect(make).toThrow("the model of example.library#Library has no smithy.api#httpBearerAuth")
})

test("nothing of a body is read before the caller is known", async () => {
  const answer = await service([bearerId]).fetch(
    new Request("http://library.test/shelves/a/books", { method: "POST", body: "{" }),
  )
  expect(answer.status).toBe(401)
})
