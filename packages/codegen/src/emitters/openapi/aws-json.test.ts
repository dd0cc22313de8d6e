import { expect, it } from "vitest"
import { documentOf } from "./testing.ts"

const library = `
use aws.api#service
use aws.protocols#awsJson1_1
use smithy.framework#ValidationException

@title("Library")
@service(sdkId: "Library", endpointPrefix: "library")
@awsJson1_1
service Service { version: "1", operations: [FindBook], errors: [Busy] }

/// Finds a book. Give its number.
@examples([
  { title: "Found", input: { isbn: "1" }, output: { added: "1970-01-01T00:00:10Z", cover: "hi" } }
  { title: "Lost", input: { isbn: "2" }, error: { shapeId: Lost, content: { shelf: 3 } } }
])
operation FindBook {
  input := { @required @jsonName("number") isbn: String, pages: Integer }
  output := { added: Timestamp, cover: Cover }
  errors: [Lost, ValidationException]
}
@length(min: 1, max: 4)
blob Cover
/// Nobody knows where it is.
@error("client")
structure Lost { message: String, @required shelf: Integer }
@error("server")
structure Busy { @required reason: Reason, detail: String }
enum Reason {
  MANY = "many"
}
`

const { document } = documentOf(library)
const operation = document.paths["/Service.FindBook"].post

it("has a path for each target, with the header that real requests carry", () => {
  expect(Object.keys(document.paths)).toEqual(["/Service.FindBook"])
  expect(operation.parameters).toEqual([
    { name: "X-Amz-Target", in: "header", schema: { type: "string", const: "Service.FindBook" } },
  ])
  expect(operation.summary).toBe("Finds a book")
})

it("states the dialect and where the service is", () => {
  expect(document.openapi).toBe("3.1.0")
  expect(document.jsonSchemaDialect).toBe("https://json-schema.org/draft/2020-12/schema")
  expect(document.servers[0].url).toBe("https://library.{region}.amazonaws.com")
})

it("shows matching examples of request and response, as they are on the wire", () => {
  const request = operation.requestBody.content["application/x-amz-json-1.1"].examples
  const response = operation.responses[200].content["application/x-amz-json-1.1"].examples
  expect(request.FindBook_example1).toEqual({ summary: "Found", value: { isbn: "1" } })
  expect(response).toEqual({ FindBook_example1: { summary: "Found", value: { added: 10, cover: "aGk=" } } })
})

it("has one response for the errors of a status, with ValidationException first and an example of each", () => {
  const { examples, schema } = operation.responses[400].content["application/x-amz-json-1.1"]
  expect(Object.keys(examples)).toEqual(["ValidationException", "Lost"])
  expect(examples.Lost).toEqual({ summary: "Lost", value: { __type: "example#Lost", shelf: 3 } })
  expect(schema).toEqual({ $ref: "#/components/schemas/FindBook400ErrorContent" })
  expect(document.components.schemas.FindBook400ErrorContent.oneOf).toHaveLength(2)
})

it("makes up an example for an error that has none", () => {
  const { examples } = operation.responses[500].content["application/x-amz-json-1.1"]
  expect(examples.Busy).toEqual({ summary: "Busy", value: { __type: "example#Busy", reason: "many" } })
})

it("distinguishes whole numbers, and counts the characters of base64", () => {
  const { FindBookInput, FindBookOutput } = document.components.schemas
  expect(FindBookInput).toEqual({
    type: "object",
    properties: { isbn: { type: "string" }, pages: { type: "integer", format: "int32" } },
    required: ["isbn"],
  })
  expect(FindBookOutput.properties.cover).toEqual({
    type: "string",
    contentEncoding: "base64",
    minLength: 4,
    maxLength: 8,
  })
})

it("writes another media type when asked", () => {
  const variant = documentOf(library, { jsonContentType: "application/json" }).document
  expect(Object.keys(variant.paths["/Service.FindBook"].post.requestBody.content)).toEqual(["application/json"])
})
