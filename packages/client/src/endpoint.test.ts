import { afterEach, expect, test, vi } from "vitest"
import { answering, credentials, LibraryClient, ListBooksCommand, library } from "./testing.ts"

afterEach(() => vi.unstubAllEnvs())

async function requestOf(configuration: { region?: string; endpoint?: string }) {
  const requestHandler = answering([200])
  await new LibraryClient({ credentials, requestHandler, ...configuration }).send(new ListBooksCommand({ shelf: "A" }))
  return requestHandler.requests[0]
}

test.each([
  ["us-east-1", "books.us-east-1.amazonaws.com"],
  ["cn-north-1", "books.cn-north-1.amazonaws.com.cn"],
  ["us-gov-west-1", "books.us-gov-west-1.amazonaws.com"],
  ["us-iso-east-1", "books.us-iso-east-1.c2s.ic.gov"],
  ["eu-future-9", "books.eu-future-9.amazonaws.com"],
])("the endpoint of %s is %s", async (region, hostname) => {
  expect(await requestOf({ region })).toMatchObject({ protocol: "https:", hostname })
})

test("the endpoint given is used as it is, with its port and path", async () => {
  expect(await requestOf({ region: "us-east-1", endpoint: "http://127.0.0.1:4010/base" })).toMatchObject({
    protocol: "http:",
    hostname: "127.0.0.1",
    port: 4010,
    path: "/base/",
    headers: { host: "127.0.0.1:4010" },
  })
})

test("the endpoint may come from AWS's variable for the service", async () => {
  vi.stubEnv("AWS_ENDPOINT_URL_LIBRARY", "http://127.0.0.1:4011")
  expect(await requestOf({ region: "us-east-1" })).toMatchObject({ hostname: "127.0.0.1", port: 4011 })
})

test.each(["127.0.0.1:4010", "localhost:4010", "ftp://example.com", ""])("%j is refused as an endpoint", (endpoint) => {
  expect(() => new LibraryClient({ endpoint })).toThrow(
    `LibraryClient: the endpoint ${JSON.stringify(endpoint)} is not a URL of http or https. Write it as in http://127.0.0.1:4010`,
  )
})

test("a region that is no host label is refused", async () => {
  await expect(requestOf({ region: "example.com/" })).rejects.toThrow("region")
})

test("a service that is not AWS's needs an endpoint, and no region", async () => {
  const { endpointPrefix: _prefix, authSchemes: _schemes, ...elsewhere } = library
  const requestHandler = answering([200])
  const send = (endpoint?: string) =>
    new LibraryClient({ requestHandler, endpoint }, elsewhere).send(new ListBooksCommand({ shelf: "A" }))
  vi.stubEnv("AWS_REGION", undefined)
  vi.stubEnv("AWS_CONFIG_FILE", "/nowhere/to/be/found")
  await expect(send()).rejects.toThrow('No endpoint for LibraryClient: pass { endpoint: "http://127.0.0.1:4010" }')
  await send("https://library.example.com")
  expect(requestHandler.requests[0]?.hostname).toBe("library.example.com")
})
