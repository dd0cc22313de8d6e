import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { EventStreamCodec } from "@smithy/core/event-streams"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { runCases } from "../run-cases.ts"

const traits = [
  "traits/smithy-aws-traits/aws.protocols.smithy",
  "traits/smithy-protocol-test-traits/smithy.test.smithy",
  "traits/smithy-validation-model/smithy.framework.validation.smithy",
]

const operation = `
$version: "2.0"
namespace a
use aws.protocols#restJson1
use smithy.framework#ValidationException

@restJson1
service S { operations: [Put] }

@http(method: "PUT", uri: "/items/{name}")
operation Put {
  input := { @required @httpLabel name: Name, @httpHeader("x-size") size: Integer, at: Timestamp, data: Blob }
  output := { @httpHeader("x-tag") tag: String, sizes: Sizes }
  errors: [Gone, ValidationException]
}

@length(max: 3)
string Name
list Sizes { member: Float }

@error("client")
@httpError(410)
structure Gone { message: String }
`

const requests = `
apply Put @smithy.test#httpRequestTests([
  { id: "Right", protocol: restJson1, method: "PUT", uri: "/items/a", headers: { "x-size": "2" },
    body: "{\\"at\\":1.5,\\"data\\":\\"aGk=\\"}", bodyMediaType: "application/json",
    params: { name: "a", size: 2, at: 1.5, data: "hi" } }
  { id: "Wrong", protocol: restJson1, method: "PUT", uri: "/items/a", params: { name: "b" } }
  { id: "Refused", protocol: restJson1, method: "PUT", uri: "/items/long", params: { name: "long" } }
  { id: "OfClients", protocol: restJson1, method: "PUT", uri: "/items/a", params: { name: "b" }, appliesTo: "client" }
])
`

const responses = `
apply Put @smithy.test#httpResponseTests([
  { id: "Right", protocol: restJson1, code: 200, headers: { "X-Tag": "t" }, requireHeaders: ["Content-Length"],
    forbidHeaders: ["x-other"], body: "{ \\"sizes\\": [1.5, \\"NaN\\"] }", bodyMediaType: "application/json",
    params: { tag: "t", sizes: [1.5, "NaN"] } }
  { id: "Status", protocol: restJson1, code: 201 }
  { id: "Header", protocol: restJson1, code: 200, headers: { "X-Tag": "u" }, params: { tag: "t" } }
  { id: "Forbidden", protocol: restJson1, code: 200, forbidHeaders: ["X-Tag"], params: { tag: "t" } }
  { id: "Missing", protocol: restJson1, code: 200, requireHeaders: ["X-Tag"] }
  { id: "Body", protocol: restJson1, code: 200, body: "{}", bodyMediaType: "application/json", params: { sizes: [1] } }
])

apply Gone @smithy.test#httpResponseTests([
  { id: "Right", protocol: restJson1, code: 410, body: "{\\"message\\":\\"m\\"}", bodyMediaType: "application/json",
    headers: { "x-amzn-errortype": "Gone" }, params: { message: "m" } }
])
`

const malformed = `
apply Put @smithy.test#httpMalformedRequestTests([
  { id: "Right", protocol: restJson1, testParameters: { size: ["x", "1.5"] },
    request: { method: "PUT", uri: "/items/a", headers: { "x-size": "$size:L" } },
    response: { code: 400, headers: { "x-amzn-errortype": "SerializationException" },
      body: { mediaType: "application/json", assertion: { messageRegex: "whole number" } } } }
  { id: "Regex", protocol: restJson1, request: { method: "PUT", uri: "/items/a", headers: { "x-size": "x" } },
    response: { code: 400, body: { mediaType: "application/json", assertion: { messageRegex: "^nothing$$" } } } }
  { id: "Called", protocol: restJson1, request: { method: "PUT", uri: "/items/a" }, response: { code: 400 } }
])
`

const codec = new EventStreamCodec(String, (text) => new Uint8Array(Buffer.from(text)))

/** An event in base64, as tests hold it. */
function frame(headers: Record<string, string>, body: string): string {
  const typed = Object.entries(headers).map(([name, value]) => [name, { type: "string" as const, value }])
  const bytes = codec.encode({ headers: Object.fromEntries(typed), body: new Uint8Array(Buffer.from(body)) })
  return Buffer.from(bytes).toString("base64")
}

const tick = frame({ ":message-type": "event", ":event-type": "tick" }, '{"note":"n"}')
const tock = frame({ ":message-type": "event", ":event-type": "tock" }, "{}")
const headers = `headers: { ":event-type": { string: "tick" }, size: { byte: 1 } }`

const events = `
@smithy.test#eventStreamTests([
  { id: "Right", protocol: restJson1, events: [
    { type: "request", params: { tick: { note: "n" } }, bytes: "${tick}" }
    { type: "response", params: { tick: { size: 1, note: "m" } }, ${headers},
      body: "{ \\"note\\": \\"m\\" }", bodyMediaType: "application/json" }
  ] }
  { id: "Input", protocol: restJson1, events: [{ type: "request", params: { tick: { note: "m" } }, bytes: "${tick}" }] }
  { id: "Header", protocol: restJson1, events: [{ type: "response", params: { tick: { size: 2 } }, ${headers} }] }
  { id: "Fails", protocol: restJson1, events: [{ type: "request", bytes: "${tock}" }], expectation: { failure: {} } }
  { id: "FailsNot", protocol: restJson1, events: [{ type: "request", bytes: "${tick}" }], expectation: { failure: {} } }
  { id: "Status", protocol: restJson1, initialResponse: { code: 201 } }
])
@http(method: "POST", uri: "/ticks")
operation Tick { input := { @httpPayload ticks: Ticks }, output := { @httpPayload ticks: Ticks } }
@streaming union Ticks { tick: TickEvent }
structure TickEvent { @eventHeader size: Byte, note: String }

@restJson1
service T { operations: [Tick] }
`

describe("protocol-tests", () => {
  let root = ""

  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), "conformance-"))
    writeFileSync(join(root, "model.smithy"), operation)
    for (const [name, text] of Object.entries({ requests, responses, malformed, events })) {
      writeFileSync(join(root, `${name}.smithy`), `$version: "2.0"\nnamespace a\nuse aws.protocols#restJson1\n${text}`)
    }
  })

  afterAll(() => rmSync(root, { recursive: true }))

  async function failures(file: string, service = "a#S"): Promise<Record<string, string | undefined>> {
    const results = await runCases([
      {
        root,
        suite: "protocol-tests",
        id: "case",
        file: "model.smithy",
        files: ["model.smithy", file],
        traits,
        protocol: "aws.protocols#restJson1",
        expectation: { type: "protocol-tests", services: [service] },
      },
    ])
    return Object.fromEntries(results.map(({ id, failure }) => [id, failure]))
  }

  test("compares what handlers get", async () => {
    expect(await failures("requests.smithy")).toEqual({
      "case/S/Put/request/Right": undefined,
      "case/S/Put/request/Wrong": '/name is "a" instead of "b"',
      "case/S/Put/request/Refused": expect.stringContaining("refused with 400: "),
    })
  })

  test("compares what handlers' outputs and errors become", async () => {
    expect(await failures("responses.smithy")).toEqual({
      "case/S/Put/response/Right": undefined,
      "case/S/Put/response/Status": "the status is 200 instead of 201: {}",
      "case/S/Put/response/Header": "the header x-tag is t instead of u",
      "case/S/Put/response/Forbidden": "the header X-Tag is there",
      "case/S/Put/response/Missing": "the header X-Tag is missing",
      "case/S/Put/response/Body": "/sizes should not be there",
    })
  })

  test("compares how requests are refused", async () => {
    expect(await failures("malformed.smithy")).toEqual({
      "case/S/Put/malformed/Right_case0": undefined,
      "case/S/Put/malformed/Right_case1": undefined,
      "case/S/Put/malformed/Regex": expect.stringContaining("does not match ^nothing$$"),
      "case/S/Put/malformed/Called": "the handler is called",
    })
  })

  test("compares events, both ways", async () => {
    expect(await failures("events.smithy", "a#T")).toEqual({
      "case/T/Tick/events/Right": undefined,
      "case/T/Tick/events/Input": '/0/tick/note is "n" instead of "m"',
      "case/T/Tick/events/Header": "the event's header size is byte 2 instead of byte 1",
      "case/T/Tick/events/Fails": undefined,
      "case/T/Tick/events/FailsNot": "the events do not fail",
      "case/T/Tick/events/Status": expect.stringMatching("the status is 200: "),
    })
  })

  test("says what it cannot run", async () => {
    expect(await failures("requests.smithy", "a#T")).toEqual({
      "case/T/generation": "there is no service a#T",
    })
  })
})
