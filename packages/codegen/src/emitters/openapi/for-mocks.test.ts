import { describe, expect, it } from "vitest"
import { documentOf } from "./testing.ts"

const list = `
@paginated(inputToken: "from", outputToken: "page.next")
@http(method: "GET", uri: "/things")
@readonly
operation ListThings {
  input := { @httpQuery("start-at") from: String }
  output := { page: Page }
}
structure Page { @jsonName("nextToken") next: String }
`

describe("x-smithy-pagination", () => {
  const paginationIn = (protocol: string, path: string, method: string, settings: object = {}) => {
    const service = `@${protocol} service Service { version: "1", operations: [ListThings] }`
    const { document } = documentOf(`${service}${list}`, settings)
    return document.paths[path][method]["x-smithy-pagination"]
  }

  it("names the tokens as they are on the wire", () => {
    expect(paginationIn("aws.protocols#restJson1", "/things", "get")).toEqual({
      inputToken: "start-at",
      outputToken: ["page", "nextToken"],
    })
    expect(paginationIn("aws.protocols#awsJson1_0", "/Service.ListThings", "post")).toEqual({
      inputToken: "from",
      outputToken: ["page", "next"],
    })
  })

  it("is none of Smithy's", () => {
    const settings = { smithyCompatible: true }
    expect(paginationIn("aws.protocols#restJson1", "/things", "get", settings)).toBeUndefined()
  })
})

it("gives timestamps of CBOR one form, and a format that tells them from other numbers", () => {
  const { document } = documentOf(`
use smithy.protocols#rpcv2Cbor
@rpcv2Cbor
service Service { version: "1", operations: [Tell] }
operation Tell { output := { at: Timestamp, @timestampFormat("date-time") until: Timestamp, ratio: Double } }
`)
  expect(document.components.schemas.TellOutput.properties).toEqual({
    at: { type: "number", format: "epoch-seconds" },
    until: { type: "number", format: "epoch-seconds" },
    ratio: { type: "number", format: "double" },
  })
})

it("keeps literals of the query string when asked to, so that no operation is left out", () => {
  const idl = `
@aws.protocols#restJson1
service Service { version: "1", operations: [GetThing, FindThing] }
@http(method: "GET", uri: "/things")
@readonly
operation GetThing {}
@http(method: "GET", uri: "/things?find=all")
@readonly
operation FindThing {}
`
  expect(Object.keys(documentOf(idl).document.paths)).toEqual(["/things"])
  const { document, warnings } = documentOf(idl, { keepQueryLiterals: true })
  expect(Object.keys(document.paths)).toEqual(["/things", "/things?find=all"])
  expect(warnings).toEqual([])
})
