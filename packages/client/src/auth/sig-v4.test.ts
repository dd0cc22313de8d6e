import { expect, test } from "vitest"
import { answering, credentials, LibraryClient, ListBooksCommand } from "../testing.ts"

const region = "eu-west-1"

function authorizationOf(requestHandler: ReturnType<typeof answering>): (string | undefined)[] {
  return requestHandler.requests.map((request) => request.headers.authorization)
}

test("requests are signed by Signature Version 4, for the service's signing name and the region", async () => {
  const requestHandler = answering([200])
  const client = new LibraryClient({ region, credentials, requestHandler })
  await client.send(new ListBooksCommand({ shelf: "A" }))
  expect(authorizationOf(requestHandler)[0]).toMatch(
    /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/eu-west-1\/library\/aws4_request, SignedHeaders=[a-z0-9;-]*host;[a-z0-9;-]+, Signature=[0-9a-f]{64}$/,
  )
})

test("credentials may be a function, which is called again only when they expire", async () => {
  let calls = 0
  const provider = async () => {
    calls++
    return { accessKeyId: `KEY${calls}`, secretAccessKey: "secret", sessionToken: "token" }
  }
  const requestHandler = answering([200])
  const client = new LibraryClient({ region, credentials: provider, requestHandler })
  await client.send(new ListBooksCommand({ shelf: "A" }))
  await client.send(new ListBooksCommand({ shelf: "B" }))
  expect(calls).toBe(1)
  expect(authorizationOf(requestHandler)[1]).toContain("Credential=KEY1/")
  expect(requestHandler.requests[1]?.headers["x-amz-security-token"]).toBe("token")
})

test("expired credentials are asked for again", async () => {
  let calls = 0
  const provider = async () => ({
    accessKeyId: `KEY${++calls}`,
    secretAccessKey: "secret",
    expiration: new Date(calls === 1 ? 0 : Date.now() + 3_600_000),
  })
  const requestHandler = answering([200])
  const client = new LibraryClient({ region, credentials: provider, requestHandler })
  await client.send(new ListBooksCommand({ shelf: "A" }))
  await client.send(new ListBooksCommand({ shelf: "B" }))
  expect(authorizationOf(requestHandler)[1]).toContain("Credential=KEY2/")
})
