import type { StaticErrorSchema } from "@smithy/types"
import { expect, test } from "vitest"
import { ServiceException } from "./index.ts"
import {
  type Answer,
  answering,
  BookNotFound,
  credentials,
  LibraryClient,
  LibraryServiceException,
  ListBooksCommand,
} from "./testing.ts"

async function errorOf(answer: Answer): Promise<unknown> {
  const client = new LibraryClient({
    region: "eu-west-1",
    credentials,
    requestHandler: answering(answer),
    maxAttempts: 1,
  })
  return client.send(new ListBooksCommand({ shelf: "A" })).catch((error: unknown) => error)
}

test.each<[string, Answer]>([
  ["an absolute name in the body", [400, '{"__type":"example.library#BookNotFound","message":"gone","isbn":"1"}']],
  ["a bare name in the body", [400, '{"__type":"BookNotFound","message":"gone","isbn":"1"}']],
  ["the header", [404, '{"message":"gone","isbn":"1"}', { "x-amzn-errortype": "BookNotFound:http://example.com/" }]],
])("a modelled error named by %s is thrown as its class", async (_name, answer) => {
  const error = await errorOf(answer)
  expect(error).toBeInstanceOf(BookNotFound)
  expect(error).toBeInstanceOf(LibraryServiceException)
  expect(error).toBeInstanceOf(ServiceException)
  expect(error).toBeInstanceOf(Error)
  expect(error).toMatchObject({
    name: "BookNotFound",
    message: "gone",
    isbn: "1",
    $fault: "client",
    $metadata: { httpStatusCode: answer[0] },
  })
})

test.each<[string, Answer, "client" | "server"]>([
  ["NoSuchShelf", [400, '{"__type":"other.namespace#NoSuchShelf","message":"no"}'], "client"],
  ["Fire", [503, '{"__type":"Fire","message":"no"}'], "server"],
  ["Unknown", [400, '{"message":"no"}'], "client"],
])("an error that is not modelled is of the base class: %s", async (name, answer, fault) => {
  const error = await errorOf(answer)
  expect(error).toBeInstanceOf(LibraryServiceException)
  expect(error).not.toBeInstanceOf(BookNotFound)
  expect(error).toMatchObject({ name, message: "no", $fault: fault, $metadata: { httpStatusCode: answer[0] } })
})

test("a body that is no JSON keeps the status", async () => {
  expect(await errorOf([502, "<html>"])).toMatchObject({ name: "SyntaxError", $metadata: { httpStatusCode: 502 } })
})

test("two clients of one namespace do not share error classes", async () => {
  class OtherLibraryException extends ServiceException {}
  const { library } = await import("./testing.ts")
  const other = { ...library, errors: [], baseError: OtherLibraryException }
  const requestHandler = answering([400, '{"__type":"BookNotFound","message":"gone"}'])
  const client = new LibraryClient({ region: "eu-west-1", credentials, requestHandler }, other)
  await expect(client.send(new ListBooksCommand({ shelf: "A" }))).rejects.toBeInstanceOf(OtherLibraryException)
  expect(await errorOf([400, '{"__type":"BookNotFound"}'])).toBeInstanceOf(BookNotFound)
})

test("of a service that comes of awsQuery, errors have the codes that they had", async () => {
  const { library } = await import("./testing.ts")
  const requestHandler = answering([
    400,
    '{"__type":"example.library#BookNotFound","message":"gone","isbn":"1"}',
    { "x-amzn-query-error": "Library.NoSuchBook;Sender" },
  ])
  const configuration = { region: "eu-west-1", credentials, requestHandler, maxAttempts: 1 }
  const traits = { error: "client" as const, awsQueryError: ["Library.NoSuchBook", 404] }
  const schema: StaticErrorSchema = [-3, "example.library", "BookNotFound", traits, ["message", "isbn"], [0, 0]]
  const service = { ...library, queryCompatible: true, errors: [[schema, BookNotFound]] as const }
  const client = new LibraryClient(configuration, service)
  const error: unknown = await client.send(new ListBooksCommand({ shelf: "A" })).catch((caught: unknown) => caught)
  expect(requestHandler.requests[0]?.headers["x-amzn-query-mode"]).toBe("true")
  expect(error).toBeInstanceOf(BookNotFound)
  expect(error).toMatchObject({ isbn: "1", Code: "Library.NoSuchBook", Type: "Sender" })
})
