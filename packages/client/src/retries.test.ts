import { expect, test } from "vitest"
import { type Answer, answering, credentials, LibraryClient, ListBooksCommand } from "./testing.ts"

const base = { region: "eu-west-1", credentials }
const command = () => new ListBooksCommand({ shelf: "A" })

test.each<[string, Answer]>([
  ["500", [500]],
  ["throttling", [400, '{"__type":"ThrottlingException"}']],
])("a request is sent again after %s", async (_name, answer) => {
  const requestHandler = answering(answer, [200, '{"titles":[]}'])
  const output = await new LibraryClient({ ...base, requestHandler }).send(command())
  expect(output).toMatchObject({ titles: [], $metadata: { attempts: 2 } })
  expect(requestHandler.requests.map((request) => request.headers["amz-sdk-request"])).toEqual([
    "attempt=1; max=3",
    "attempt=2; max=3",
  ])
})

test("maxAttempts ends it, with the last error", async () => {
  const requestHandler = answering([500, '{"__type":"Busy"}'])
  const answer = new LibraryClient({ ...base, requestHandler, maxAttempts: 2 }).send(command())
  await expect(answer).rejects.toMatchObject({ name: "Busy", $metadata: { attempts: 2, httpStatusCode: 500 } })
  expect(requestHandler.requests).toHaveLength(2)
})

test("an error of the caller is not tried again", async () => {
  const requestHandler = answering([400, '{"__type":"BookNotFound"}'])
  await expect(new LibraryClient({ ...base, requestHandler }).send(command())).rejects.toThrow()
  expect(requestHandler.requests).toHaveLength(1)
})

test("retryMode chooses the strategy", async () => {
  const client = new LibraryClient({ ...base, retryMode: "adaptive" })
  expect(client.config.retryMode).toBe("adaptive")
  const requestHandler = answering([500], [200])
  await new LibraryClient({ ...base, requestHandler, retryMode: "adaptive" }).send(command())
  expect(requestHandler.requests).toHaveLength(2)
})
