import { NormalizedSchema } from "@smithy/core/schema"
import type { StaticStructureSchema, StaticUnionSchema } from "@smithy/types"
import { expect, test } from "vitest"
import { commandClass, type MetadataBearer, ServiceClient } from "./index.ts"
import { type Defaults, incomingCompletion } from "./missing-values.ts"
import { answering, credentials, library } from "./testing.ts"

const book: StaticStructureSchema = [
  3,
  "example.library",
  "Book",
  0,
  ["title", "pages", "printed", "cover", "price", "tags"],
  [0, 17, 4, 21, 19, 64],
  1,
]
const input: StaticStructureSchema = [3, "example.library", "PutBookInput", 0, ["book"], [() => book]]
const output: StaticStructureSchema = [
  3,
  "example.library",
  "PutBookOutput",
  0,
  ["book", "count", "others"],
  [() => book, 1, () => [1, "example.library", "Books", 0, () => book]],
  2,
]
const defaults = {
  "example.library#Book": { pages: 100, printed: "1985-04-12T23:20:50Z", cover: "aGk=", price: "1.50", tags: [] },
}
const service = { ...library, defaults }

interface PutBookInput {
  book?: object
}

async function put(given: PutBookInput, answer: object) {
  const PutBookCommand = commandClass<PutBookInput, PutBookInput & MetadataBearer>(service, [
    9,
    "example.library",
    "PutBook",
    0,
    () => input,
    () => output,
  ])
  const requestHandler = answering([200, JSON.stringify(answer)])
  const client = new ServiceClient(service, { region: "eu-west-1", credentials, requestHandler })
  const { $metadata: _, ...received } = await client.send(new PutBookCommand(given))
  return { sent: JSON.parse(Buffer.from(requestHandler.requests[0]?.body).toString()), received }
}

const whole = {
  pages: 100n,
  printed: new Date("1985-04-12T23:20:50Z"),
  cover: new Uint8Array([104, 105]),
  price: "1.50",
  tags: [],
}

test("defaults are sent, and the input stays as it is", async () => {
  const given = { book: { title: "Emma", pages: 3n } }
  const { sent } = await put(given, {})
  expect(sent).toEqual({
    book: { title: "Emma", pages: 3, printed: 482196050, cover: "aGk=", price: 1.5, tags: [] },
  })
  expect(given).toEqual({ book: { title: "Emma", pages: 3n } })
})

test("an answer that lacks members has their defaults, and what is required", async () => {
  const { received } = await put({}, { book: { title: "Emma", pages: 3 }, count: 1, others: [{}] })
  expect(received).toEqual({
    book: { ...whole, title: "Emma", pages: 3n },
    count: 1,
    others: [{ ...whole, title: "" }],
  })
})

test("a required structure that is missing is completed, too", async () => {
  const { received } = await put({}, {})
  expect(received).toEqual({ book: { ...whole, title: "" }, count: 0 })
})

test("what is required is taken for the zero of its type", () => {
  const names = ["boolean", "number", "long", "decimal", "time", "blob", "list", "map", "document", "union", "stream"]
  const union: StaticUnionSchema = [4, "a", "Union", 0, ["text"], [0]]
  const members = [2, 1, 17, 19, 4, 21, 64, 128, 15, () => union, 42]
  const structure = {}
  incomingCompletion({}).complete(NormalizedSchema.of([3, "a", "All", 0, names, members, names.length]), structure)
  expect(structure).toEqual({
    boolean: false,
    number: 0,
    long: 0n,
    decimal: "0",
    time: new Date(0),
    blob: new Uint8Array(),
    list: [],
    map: {},
    document: null,
  })
})

test("defaults of another structure are none", () => {
  const structure = {}
  const others: Defaults = { "a#Other": { text: "x" } }
  incomingCompletion(others).complete(NormalizedSchema.of([3, "a", "One", 0, ["text"], [0]]), structure)
  expect(structure).toEqual({})
})
