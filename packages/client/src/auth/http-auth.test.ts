import { expect, test } from "vitest"
import { type AuthScheme, httpApiKeyAuth, httpBasicAuth, httpBearerAuth, type Identities } from "../index.ts"
import { answering, LibraryClient, ListBooksCommand, library } from "../testing.ts"

/** The requests of two calls with these identities. */
async function send(scheme: AuthScheme, identities: Identities) {
  const requestHandler = answering([200])
  const client = new LibraryClient(
    { region: "eu-west-1", ...identities, requestHandler },
    { ...library, authSchemes: [scheme] },
  )
  await client.send(new ListBooksCommand({ shelf: "A" }))
  await client.send(new ListBooksCommand({ shelf: "B" }))
  return requestHandler.requests.map(({ headers, query }) => {
    const lowerCase = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])
    return { headers: Object.fromEntries(lowerCase), query }
  })
}

test.each<[string, AuthScheme, Identities, Record<string, string>]>([
  ["a token", httpBearerAuth(), { token: { token: "t1" } }, { authorization: "Bearer t1" }],
  [
    "a name and a password, in UTF-8",
    httpBasicAuth(),
    { login: { username: "Bo", password: "pass:wörd" } },
    { authorization: "Basic Qm86cGFzczp3w7ZyZA==" },
  ],
  ["a key", httpApiKeyAuth({ name: "X-Key", in: "header" }), { apiKey: { apiKey: "k1" } }, { "x-key": "k1" }],
  [
    "a key behind a scheme",
    httpApiKeyAuth({ name: "Authorization", in: "header", scheme: "Key" }),
    { apiKey: { apiKey: "k1" } },
    { authorization: "Key k1" },
  ],
])("%s is sent in a header", async (_name, scheme, identities, headers) => {
  expect((await send(scheme, identities))[0]?.headers).toMatchObject(headers)
})

test("a key is sent in the query", async () => {
  const [request] = await send(httpApiKeyAuth({ name: "k", in: "query" }), { apiKey: { apiKey: "k&1" } })
  expect(request?.query).toEqual({ k: "k&1" })
})

test("a function that gets a token is called again only when that expires", async () => {
  let calls = 0
  const expirations = [new Date(0), undefined]
  const token = async () => {
    const expiration = expirations[calls++]
    return { token: `t${calls}`, ...(expiration && { expiration }) }
  }
  const requests = await send(httpBearerAuth(), { token })
  expect(requests.map(({ headers }) => headers.authorization)).toEqual(["Bearer t2", "Bearer t2"])
})

test("a name with a colon is refused", async () => {
  await expect(send(httpBasicAuth(), { login: { username: "B:o", password: "p" } })).rejects.toThrow(
    "The username of a login must have no colon: the password follows it",
  )
})
