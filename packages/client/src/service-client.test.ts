import { expect, test } from "vitest"
import { answering, credentials, LibraryClient, ListBooksCommand, library } from "./testing.ts"

const region = "eu-west-1"

test("a command becomes a request of the protocol, and the answer its output", async () => {
  const requestHandler = answering([200, '{"titles":["Emma"],"next":"p2"}', { "x-amzn-requestid": "request-1" }])
  const client = new LibraryClient({ region, credentials, requestHandler })

  const output = await client.send(new ListBooksCommand({ shelf: "A", size: 2 }))

  expect(output).toMatchObject({
    titles: ["Emma"],
    next: "p2",
    $metadata: { httpStatusCode: 200, requestId: "request-1", attempts: 1 },
  })
  const [request] = requestHandler.requests
  expect(request).toMatchObject({
    method: "POST",
    protocol: "https:",
    hostname: "books.eu-west-1.amazonaws.com",
    path: "/",
    headers: {
      host: "books.eu-west-1.amazonaws.com",
      "content-type": "application/x-amz-json-1.0",
      "content-length": "22",
      "x-amz-target": "LibraryService.ListBooks",
      "user-agent": `smithwright-client nodejs/${process.versions.node}`,
    },
  })
  expect(new TextDecoder().decode(request?.body)).toBe('{"shelf":"A","size":2}')
})

test("middleware added to the client sees every request", async () => {
  const requestHandler = answering([200])
  const client = new LibraryClient({ region, credentials, requestHandler })
  client.middlewareStack.add(
    (next) => (args) => {
      Object.assign(args.request as object, { path: "/elsewhere" })
      return next(args)
    },
    { step: "build" },
  )
  await client.send(new ListBooksCommand({ shelf: "A" }))
  expect(requestHandler.requests[0]?.path).toBe("/elsewhere")
})

test("a user agent that is set already stays", async () => {
  const requestHandler = answering([200])
  const client = new LibraryClient({ region, credentials, requestHandler })
  client.middlewareStack.add(
    (next) => (args) => {
      Object.assign((args.request as { headers: object }).headers, { "user-agent": "tests" })
      return next(args)
    },
    { step: "build", priority: "high" },
  )
  await client.send(new ListBooksCommand({ shelf: "A" }))
  expect(requestHandler.requests[0]?.headers["user-agent"]).toBe("tests")
})

test("the protocol is the one that the description names", async () => {
  const { AwsRestJsonProtocol } = await import("@aws-sdk/core/protocols")
  const requestHandler = answering([200])
  const client = new LibraryClient(
    { region, credentials, requestHandler },
    { ...library, protocol: AwsRestJsonProtocol },
  )
  await client.send(new ListBooksCommand({ shelf: "A/B", size: 2 }))
  expect(requestHandler.requests[0]).toMatchObject({
    method: "POST",
    path: "/shelves/A%2FB",
    query: { size: "2" },
  })
})

test("the logger is told of calls", async () => {
  const told: unknown[] = []
  const logger = { debug() {}, info: (entry: unknown) => told.push(entry), warn() {}, error() {} }
  const client = new LibraryClient({ region, credentials, requestHandler: answering([200]), logger })
  await client.send(new ListBooksCommand({ shelf: "A" }))
  expect(told).toMatchObject([{ clientName: "LibraryClient", commandName: "ListBooksCommand", input: { shelf: "A" } }])
})

test("destroy destroys the request handler", () => {
  let destroyed = 0
  const requestHandler = { ...answering([200]), destroy: () => destroyed++ }
  new LibraryClient({ region, credentials, requestHandler }).destroy()
  expect(destroyed).toBe(1)
})
