import { expect, test } from "vitest"
import { paginate } from "./index.ts"
import { answering, credentials, LibraryClient, ListBooksCommand, type ListBooksInput } from "./testing.ts"

const members = { inputToken: "token", outputToken: "next", pageSize: "size" }

function pager(...bodies: string[]) {
  const requestHandler = answering(...bodies.map((body) => [200, body] as const))
  const client = new LibraryClient({ region: "eu-west-1", credentials, requestHandler })
  return {
    sent: () => requestHandler.requests.map((request) => JSON.parse(new TextDecoder().decode(request.body))),
    async titles(
      configuration: { pageSize?: number; startingToken?: string; stopOnSameToken?: boolean },
      input: ListBooksInput,
    ) {
      const titles: string[] = []
      const pages = paginate(ListBooksCommand, members, { client, ...configuration }, input)
      for await (const page of pages) titles.push(...(page.titles ?? []))
      return titles
    },
  }
}

test("pages follow each other until there is no token, and the input stays as it is", async () => {
  const { sent, titles } = pager('{"titles":["Emma"],"next":"p2"}', '{"titles":["Ulysses"]}')
  const input = Object.freeze({ shelf: "A" })
  expect(await titles({ pageSize: 1 }, input)).toEqual(["Emma", "Ulysses"])
  expect(sent()).toEqual([
    { shelf: "A", size: 1 },
    { shelf: "A", size: 1, token: "p2" },
  ])
})

test("paging starts from the token given; the input's page size wins", async () => {
  const { sent, titles } = pager('{"titles":[]}')
  await titles({ startingToken: "p7", pageSize: 1 }, { shelf: "A", size: 5 })
  expect(sent()).toEqual([{ shelf: "A", size: 5, token: "p7" }])
})

test("stopOnSameToken ends when a token repeats", async () => {
  const repeated = '{"titles":["Emma"],"next":"p2"}'
  const { sent, titles } = pager(repeated, repeated, '{"titles":[]}')
  expect(await titles({ stopOnSameToken: true }, { shelf: "A" })).toEqual(["Emma", "Emma"])
  expect(sent()).toHaveLength(2)
})

test("the token of the next page may be deeper in the output", async () => {
  const requestHandler = answering([200, "{}", { "x-amzn-requestid": "p2" }], [200])
  const client = new LibraryClient({ region: "eu-west-1", credentials, requestHandler })
  const deep = { inputToken: "token", outputToken: "$metadata.requestId" }
  let pages = 0
  for await (const _page of paginate(ListBooksCommand, deep, { client }, { shelf: "A" })) pages++
  expect(pages).toBe(2)
  expect(new TextDecoder().decode(requestHandler.requests[1]?.body)).toBe('{"shelf":"A","token":"p2"}')
})

test.each([
  ["text", "next", { $metadata: {}, next: "" }],
  ["map", "$metadata", { $metadata: {} }],
])("an empty %s is no token", async (_type, outputToken, page) => {
  let calls = 0
  const client = {
    async send() {
      calls++
      return page
    },
  }
  const pages = paginate(ListBooksCommand, { inputToken: "token", outputToken }, { client }, { shelf: "A" })
  expect((await pages.next()).done).toBe(false)
  expect((await pages.next()).done).toBe(true)
  expect(calls).toBe(1)
})
