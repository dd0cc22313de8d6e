import { expect, test } from "vitest"
import { emitLibrary } from "./testing.ts"

async function emit(protocol: string, text: string): Promise<string | undefined> {
  const idl = `$version: "2.0"
namespace example.library

use aws.protocols#awsJson1_1
use aws.protocols#restJson1

@${protocol}
service Library { version: "1", operations: [Find] }

@http(method: "POST", uri: "/find")
operation Find { input: Wanted }
${text}
`
  return (await emitLibrary(idl)).get("json-input.ts")
}

const wanted = `
structure Wanted {
    size: Integer = 10
    tags: Tags = []
    @jsonName("n-ame")
    @length(max: 5)
    name: String
    @required
    @range(min: 1)
    total: Long
    price: BigDecimal
    count: BigInteger
    cover: Blob
    rate: Double
    isOld: Boolean
    anything: Document
    due: Timestamp
    @timestampFormat("date-time")
    since: Timestamp
    until: HttpDate
    kind: Kind
    matrix: Matrix
    byAuthor: Books
    either: Either
    empty: Empty
}

@timestampFormat("http-date")
timestamp HttpDate
@uniqueItems
list Tags { @pattern("^a") member: String }
list Matrix { member: Row }
@sparse
list Row { member: Short }
map Books { @length(min: 1) key: String, value: Wanted }
enum Kind { NEW, OLD }
structure Empty {}
union Either { left: String, right: Wanted, none: Unit }
`

const functions = `
const totalOfWanted = within(constraints["example.library#Wanted"].total)
const memberOfTags = within(constraints["example.library#Tags"].member)
const tagsOfWanted = within(constraints["example.library#Wanted"].tags)
const nameOfWanted = within(constraints["example.library#Wanted"].name)
const kindOfWanted = within(constraints["example.library#Wanted"].kind)
const keyOfBooks = within(constraints["example.library#Books"].key)

function readWanted(value: unknown, depth: number): Record<string, unknown> {
  const from = readObject(value, depth)
  const to: Record<string, unknown> = {
    total: totalOfWanted(readBigInt(from.total, "long")),
  }
  to.size = from.size == null ? 10 : readNumber(from.size, "integer")
  to.tags = tagsOfWanted(readList(from.tags, depth + 1, (item) => memberOfTags(readString(item))))
  if (from.name != null) to.name = nameOfWanted(readString(from.name))
  if (from.price != null) to.price = readDecimal(from.price)
  if (from.count != null) to.count = readBigInt(from.count)
  if (from.cover != null) to.cover = readBlob(from.cover)
  if (from.rate != null) to.rate = readNumber(from.rate)
  if (from.isOld != null) to.isOld = readBoolean(from.isOld)
  if (from.anything != null) to.anything = readDocument(from.anything, depth + 1)
  if (from.due != null) to.due = readSeconds(from.due)
  if (from.since != null) to.since = readDateTime(from.since)
  if (from.until != null) to.until = readHttpDate(from.until)
  if (from.kind != null) to.kind = kindOfWanted(readString(from.kind))
  if (from.matrix != null) to.matrix = readList(from.matrix, depth + 1, (item, depth) => readList(item, depth, (item) => (item === null ? null : readNumber(item, "short"))))
  if (from.byAuthor != null) to.byAuthor = readMap(from.byAuthor, depth + 1, (item, depth) => readWanted(item, depth), keyOfBooks)
  if (from.either != null) to.either = readEither(from.either, depth + 1)
  if (from.empty != null) to.empty = readEmpty(from.empty, depth + 1)
  return to
}

function readEither(value: unknown, depth: number): Record<string, unknown> {
  const from = readObject(value, depth)
  switch (memberOf(from)) {
    case "left":
      return { left: readString(from.left) }
    case "right":
      return { right: readWanted(from.right, depth + 1) }
    case "none":
      return { none: readUnit(from.none) }
    default:
      throw refused
  }
}

function readEmpty(value: unknown, depth: number): Record<string, unknown> {
  readObject(value, depth)
  return {}
}
`

test("json-input.ts reads and checks every type", async () => {
  const text = await emit("awsJson1_1", wanted)
  expect(text).toContain('  "example.library#Wanted": { read: readWanted },\n')
  expect(text?.slice(text.indexOf("\nconst "))).toBe(functions)
})

test("inputs of other protocols are left to their schemas", async () => {
  expect(await emit("restJson1", wanted)).toBeUndefined()
})

test("so are inputs with a name that every object has, and nothing is written for what only they lead to", async () => {
  expect(
    await emit(
      "awsJson1_1",
      "structure Wanted { odd: Odd, inner: Inner }\nstructure Odd { toString: String }\nstructure Inner {}",
    ),
  ).toBeUndefined()
})
