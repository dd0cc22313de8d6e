import { expect, test } from "vitest"
import {
  httpApiKeyAuth,
  httpBasicAuth,
  httpBearerAuth,
  type Identities,
  type ServiceDescription,
  sigV4,
} from "../index.ts"
import { answering, credentials, LibraryClient, ListBooksCommand, library } from "../testing.ts"

const [sigV4Id, bearerId, basicId, noAuth] = [
  "aws.auth#sigv4",
  "smithy.api#httpBearerAuth",
  "smithy.api#httpBasicAuth",
  "smithy.api#noAuth",
]
const authSchemes = [
  httpBearerAuth(),
  sigV4({ name: "library" }),
  httpApiKeyAuth({ name: "Authorization", in: "header", scheme: "Key" }),
  httpBasicAuth(),
]
const token = { token: "t" }
const apiKey = { apiKey: "k" }
const login = { username: "Bo", password: "p" }

/** How a request of a service says who sends it. */
async function schemeOf(description: Partial<ServiceDescription>, identities: Identities): Promise<string | undefined> {
  const requestHandler = answering([200])
  const client = new LibraryClient(
    { region: "eu-west-1", ...identities, requestHandler },
    { ...library, authSchemes, ...description },
  )
  await client.send(new ListBooksCommand({ shelf: "A" }))
  const { headers = {} } = requestHandler.requests[0] ?? {}
  return (headers.authorization ?? headers.Authorization)?.split(" ")[0]
}

test.each<[string, Identities, string]>([
  ["all", { login, apiKey, credentials, token }, "Bearer"],
  ["all but the first", { login, apiKey, credentials }, "AWS4-HMAC-SHA256"],
  ["the last two", { login, apiKey }, "Key"],
  ["the last", { login }, "Basic"],
])("of the identities given, the service prefers one: %s", async (_which, identities, scheme) => {
  expect(await schemeOf({}, identities)).toBe(scheme)
})

test("an operation has its own schemes, in its own order", async () => {
  const auth = { ListBooks: [basicId, bearerId] }
  expect(await schemeOf({ auth }, { token, login, apiKey })).toBe("Basic")
  expect(await schemeOf({ auth: { Other: [basicId] } }, { token, login })).toBe("Bearer")
})

test("an operation without schemes, and a service without any, say nothing", async () => {
  expect(await schemeOf({ auth: { ListBooks: [] } }, { token, credentials })).toBe(undefined)
  const { authSchemes: _, ...open } = library
  const requestHandler = answering([200])
  await new LibraryClient({ region: "eu-west-1", token, requestHandler }, open).send(
    new ListBooksCommand({ shelf: "A" }),
  )
  expect(requestHandler.requests[0]?.headers).not.toHaveProperty("Authorization")
})

test("where it is optional, what is given is sent, and else nothing", async () => {
  const auth = { ListBooks: [bearerId, basicId, noAuth] }
  expect(await schemeOf({ auth }, { login })).toBe("Basic")
  expect(await schemeOf({ auth }, { apiKey })).toBe(undefined)
})

test("where it is optional, an identity that should be there is not left out", async () => {
  const failing = async () => {
    throw new Error("the vault is closed")
  }
  await expect(schemeOf({ auth: { ListBooks: [bearerId, noAuth] } }, { token: failing })).rejects.toThrow(
    "the vault is closed",
  )
  await expect(schemeOf({ auth: { ListBooks: [sigV4Id, noAuth] } }, { credentials: failing })).rejects.toThrow(
    "the vault is closed",
  )
})

test("an error says which options there are", async () => {
  await expect(schemeOf({ auth: { ListBooks: [bearerId, basicId] } }, { apiKey })).rejects.toThrow(
    "Nobody is said to send ListBooks: pass LibraryClient { token: { token } } or { login: { username, password } }",
  )
})
