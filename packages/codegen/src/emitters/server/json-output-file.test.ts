import { expect, test } from "vitest"
import { emitLibrary } from "./testing.ts"

async function emit(protocols: string, text: string): Promise<string | undefined> {
  const idl = `$version: "2.0"
namespace example.library

use aws.protocols#awsJson1_0
use aws.protocols#restJson1
use smithy.protocols#rpcv2Cbor

${protocols}
service Library { version: "1", operations: [Find] }

@http(method: "POST", uri: "/find")
operation Find { output: Found }
${text}
`
  return (await emitLibrary(idl)).get("json-output.ts")
}

const found = `
structure Found {
    size: Integer = 10
    shelf: String = "a\\"b"
    tags: Tags = []
    @jsonName("n-ame")
    name: String
    @required
    total: Long
    price: BigDecimal
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
list Tags { member: String }
list Matrix { member: Row }
@sparse
list Row { member: Integer }
map Books { key: String, value: Found }
enum Kind { NEW, OLD }
structure Empty {}
union Either { left: String, right: Found, none: Unit }
`

const functions = `
function jsonOfFound(value: Found | undefined): object {
  checkObject(value)
  return {
    total: integer(value.total),
    size: value.size == null ? 10 : number(value.size),
    shelf: value.shelf == null ? "a\\"b" : string(value.shelf),
    tags: list(value.tags, string),
    "n-ame": value.name == null ? undefined : string(value.name),
    price: value.price == null ? undefined : decimal(value.price),
    cover: value.cover == null ? undefined : blob(value.cover),
    rate: value.rate == null ? undefined : number(value.rate),
    isOld: value.isOld == null ? undefined : boolean(value.isOld),
    anything: value.anything == null ? undefined : document(value.anything),
    due: value.due == null ? undefined : epochSeconds(value.due),
    since: value.since == null ? undefined : dateTime(value.since),
    until: value.until == null ? undefined : httpDate(value.until),
    kind: value.kind == null ? undefined : string(value.kind),
    matrix: value.matrix == null ? undefined : list(value.matrix, (item) => list(item, (item) => (item === null ? null : number(item)))),
    byAuthor: value.byAuthor == null ? undefined : map(value.byAuthor, jsonOfFound),
    either: value.either == null ? undefined : jsonOfEither(value.either),
    empty: value.empty == null ? undefined : jsonOfEmpty(value.empty),
  }
}

function jsonOfEither(value: Either | undefined): object {
  checkObject(value)
  switch (memberOf(value)) {
    case "left":
      return { left: string(value.left) }
    case "right":
      return { right: jsonOfFound(value.right) }
    case "none":
      return { none: unit(value.none) }
    default:
      throw refused
  }
}

function jsonOfEmpty(value: Empty | undefined): object {
  checkObject(value)
  return {}
}
`

test("json-output.ts converts every type", async () => {
  const text = await emit("@restJson1", found)
  expect(text?.slice(text.indexOf("\nfunction "))).toBe(functions)
})

test("json-output.ts names members as the protocol does", async () => {
  expect(await emit("@awsJson1_0", found)).toContain("    name: value.name == null ? undefined : string(value.name),\n")
})

test("protocols that disagree about names have no converters", async () => {
  expect(await emit("@awsJson1_0 @restJson1", found)).toBeUndefined()
  expect(await emit("@awsJson1_0 @restJson1", found.replace('@jsonName("n-ame")', ""))).toContain(
    "function jsonOfFound(",
  )
})

test("a service without JSON has no converters", async () => {
  expect(await emit("@rpcv2Cbor", found)).toBeUndefined()
})

test("what is bound elsewhere, streams and names that every object has are left to the schemas", async () => {
  const text = await emit(
    "@restJson1",
    `structure Found { @httpHeader("x") tag: String, inner: Inner, odd: Odd, holdsOdd: HoldsOdd }
    structure Inner { text: String }
    structure HoldsOdd { list: Odds }
    list Odds { member: Odd }
    structure Odd { constructor: String }`,
  )
  expect(text?.match(/function \w+/g)).toEqual(["function jsonOfInner"])
  expect(
    await emit("@restJson1", "structure Found { @required @httpPayload data: Data }\n@streaming blob Data"),
  ).toBeUndefined()
  const events = await emit(
    "@restJson1",
    "structure Found { @httpPayload all: All }\n@streaming union All { inner: Inner }\nstructure Inner {}",
  )
  expect(events?.match(/function \w+/g)).toEqual(["function jsonOfInner"])
})
