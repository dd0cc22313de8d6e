import { expect, it } from "vitest"
import { documentOf } from "./testing.ts"

const shop = `
use aws.protocols#restJson1

@restJson1
service Service { version: "1", operations: [Buy] }

@examples([
  { title: "Later", input: { id: "a b", at: 0, note: "n", since: 1 } }
  { title: "None left", input: { id: "x", at: 0 }, error: { shapeId: SoldOut, content: { message: "none", retry: 9 } } }
])
@http(method: "PUT", uri: "/things/{id}/{at}?buy", code: 202)
operation Buy {
  input := {
    @required @httpLabel id: Id
    @required @httpLabel at: Timestamp
    @httpHeader("X-Since") since: Timestamp
    @httpQuery("tag") tags: Tags
    @jsonName("remark") note: String
  }
  output := { @required @httpHeader("X-Ticket") ticket: String }
  errors: [SoldOut, Closed]
}
list Tags { member: String }
@pattern("^[\\\\w\\\\:]+$")
string Id
@error("client")
@httpError(409)
structure SoldOut { message: String, @httpHeader("Retry-After") retry: Integer }
@error("client")
@httpError(409)
structure Closed { message: String }
`

const { document } = documentOf(shop)
const operation = document.paths["/things/{id}/{at}"].put

it("puts members where HTTP carries them", () => {
  expect(operation.parameters.map(({ in: place, name }: { in: string; name: string }) => `${place} ${name}`)).toEqual([
    "path id",
    "path at",
    "query tag",
    "header X-Since",
  ])
  expect(operation.parameters[2]).toMatchObject({ style: "form", explode: true, schema: { type: "array" } })
  expect(document.components.schemas.BuyRequestContent.properties).toEqual({ remark: { type: "string" } })
  expect(operation.responses[202].headers).toEqual({ "X-Ticket": { required: true, schema: { type: "string" } } })
})

it("writes examples as each place does", () => {
  const [, at, , since] = operation.parameters
  expect(at.examples.Buy_example1.value).toBe("1970-01-01T00:00:00Z")
  expect(since.examples.Buy_example1.value).toBe("Thu, 01 Jan 1970 00:00:01 GMT")
  expect(operation.requestBody.content["application/json"].examples.Buy_example1.value).toEqual({ remark: "n" })
})

it("tells the errors of one status apart by a header", () => {
  const { headers, content } = operation.responses[409]
  expect(headers["x-amzn-errortype"]).toEqual({
    required: true,
    schema: { type: "string", enum: ["SoldOut", "Closed"] },
  })
  expect(headers["Retry-After"].examples.SoldOut.value).toBe(9)
  expect(Object.keys(content["application/json"].examples)).toEqual(["SoldOut", "Closed"])
  expect(document.components.schemas.Buy409ErrorResponseContent.anyOf).toHaveLength(2)
})

it("writes patterns so that JavaScript can run them, and leaves out those it cannot", () => {
  expect(operation.parameters[0].schema.pattern).toBe("^[\\w:]+$")
  const { document: other, warnings } = documentOf(shop.replace("^[\\\\w\\\\:]+$", "^(?i)a$"))
  expect(other.paths["/things/{id}/{at}"].put.parameters[0].schema).toEqual({ type: "string" })
  expect(warnings).toEqual(["JavaScript cannot run the pattern of example#Id. It is left out: ^(?i)a$"])
})

it("lets no paths differ in the names of their labels alone, or end with a slash", () => {
  const {
    document: { paths },
  } = documentOf(`
    use aws.protocols#restJson1
    @restJson1
    service Service { operations: [GetBook, PutBook] }
    @http(method: "GET", uri: "/shelves/{shelf}/books/{book}/")
    operation GetBook { input := { @required @httpLabel shelf: String, @required @httpLabel book: String } }
    @http(method: "PUT", uri: "/shelves/{name}/books/{title}")
    operation PutBook { input := { @required @httpLabel name: String, @required @httpLabel title: String } }
  `)
  const named = [{ name: "shelf" }, { name: "book" }]
  expect(paths).toMatchObject({
    "/shelves/{shelf}/books/{book}": { get: { parameters: named }, put: { parameters: named } },
  })
  expect(Object.keys(paths)).toHaveLength(1)
})

it("makes one object of errors that share a status, when asked to", () => {
  const { document: merged } = documentOf(shop, { onErrorStatusConflict: "properties" })
  const schema = merged.paths["/things/{id}/{at}"].put.responses[409].content["application/json"].schema
  expect(schema).toEqual({ $ref: "#/components/schemas/Buy409ErrorResponseContent" })
  expect(merged.components.schemas.Buy409ErrorResponseContent).toEqual({
    type: "object",
    properties: { message: { type: "string" } },
  })
})
