import { ListDomainsCommand, SWFClient } from "@aws-sdk/client-swf"
import { SignatureV4 } from "@smithy/signature-v4"
import { describe, expect, test } from "vitest"
import { definition } from "../../test/library.ts"
import { NodeSha256 } from "../../test/node-sha256.ts"
import {
  awsJson1_0,
  createService,
  type HandlerContext,
  restJson1,
  type Service,
  type ServiceDefinition,
} from "../index.ts"
import { type SigV4Options, sigV4Auth } from "./index.ts"

const keys = {
  AKIDPLAIN: { secretAccessKey: "secret" },
  AKIDTEMPORARY: { secretAccessKey: "secret2", sessionToken: "token/+=" },
  AKIDNAMED: { secretAccessKey: "secret3", identity: { user: "Ann" } },
} as const

type KeyId = keyof typeof keys

const findKey = (id: string) => (Object.hasOwn(keys, id) ? keys[id as KeyId] : undefined)

function secured(plain: ServiceDefinition, options: Partial<SigV4Options> = {}, unsignedPayload = false): Service {
  const operations = Object.entries(plain.operations).map(([name, operation]) => {
    return [name, { ...operation, auth: ["aws.auth#sigv4"], unsignedPayload }]
  })
  const whole = {
    ...plain,
    authSchemes: { "aws.auth#sigv4": { name: "swf" } },
    operations: Object.fromEntries(operations),
  }
  const who = (_input: unknown, { identity }: HandlerContext) => {
    return { books: [JSON.stringify(identity)], domainInfos: [], nextPageToken: JSON.stringify(identity) }
  }
  const authentication = [sigV4Auth({ region: "eu-central-1", findKey, ...options })]
  return createService(whole, { findBooks: who, listDomains: who }, { authentication })
}

interface Sent {
  method: string
  url: string
  headers: Record<string, string>
  body: string | undefined
}

/** Requests must keep their `Host`, which `fetch` does not let anybody set. */
async function send(service: Service, { method, url, headers, body }: Sent) {
  const bytes = new TextEncoder().encode(body ?? "")
  const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
  const { signal } = new AbortController()
  const streamBody = () => new ReadableStream<Uint8Array>()
  const answer = await service.handle({ method, url, headers: lower, signal, readBody: async () => bytes, streamBody })
  const text = String(answer.body)
  return { status: answer.status, error: answer.headers["x-amzn-errortype"] ?? JSON.parse(text).__type, text }
}

const input = [3, "com.amazonaws.swf", "ListDomainsInput", 0, ["registrationStatus"], [0], 1]
const output = [3, "com.amazonaws.swf", "DomainInfos", 0, ["nextPageToken"], [0]]
const swf: ServiceDefinition = {
  id: "com.amazonaws.swf#SimpleWorkflowService",
  protocols: [awsJson1_0],
  constraints: {},
  operations: { listDomains: { schema: [9, "com.amazonaws.swf", "ListDomains", 0, input, output], errors: [] } },
}

/** What the AWS SDK sends. */
async function signedBySdk(key: KeyId = "AKIDPLAIN", secret?: string, region = "eu-central-1"): Promise<Sent> {
  let sent: Sent | undefined
  const { secretAccessKey, ...rest } = { sessionToken: undefined, ...keys[key] }
  const client = new SWFClient({
    region,
    endpoint: "http://swf.test",
    credentials: {
      accessKeyId: key,
      secretAccessKey: secret ?? secretAccessKey,
      ...(rest.sessionToken ? { sessionToken: rest.sessionToken } : {}),
    },
    maxAttempts: 1,
    requestHandler: {
      async handle(request: { method: string; path: string; headers: Record<string, string>; body: unknown }) {
        const body = request.body instanceof Uint8Array ? new TextDecoder().decode(request.body) : String(request.body)
        sent = { method: request.method, url: request.path, headers: request.headers, body }
        throw new Error("sent")
      },
    },
  })
  await client.send(new ListDomainsCommand({ registrationStatus: "REGISTERED" })).catch(() => {})
  if (!sent) throw new Error("the SDK sent nothing")
  return sent
}

describe("what the AWS SDK signs", () => {
  test.each<[KeyId, string]>([
    ["AKIDPLAIN", '{"accessKeyId":"AKIDPLAIN"}'],
    ["AKIDTEMPORARY", '{"accessKeyId":"AKIDTEMPORARY"}'],
    ["AKIDNAMED", '{"user":"Ann"}'],
  ])("is of the key %s", async (key, who) => {
    const answer = await send(secured(swf), await signedBySdk(key))
    expect([answer.status, JSON.parse(answer.text)]).toEqual([200, { nextPageToken: who }])
  })

  const mismatch = "InvalidSignatureException"
  const edit = (name: string, change: (value: string) => string) => (sent: Sent) => {
    const headers = { ...sent.headers }
    const found = Object.keys(sent.headers).find((one) => one.toLowerCase() === name) ?? name
    headers[found] = change(headers[found] ?? "")
    return { ...sent, headers }
  }
  test.each<[string, (sent: Sent) => Sent, string]>([
    ["method", (sent) => ({ ...sent, method: "PUT" }), "MethodNotAllowedException"],
    ["path", (sent) => ({ ...sent, url: "//" }), "UnknownOperationException"],
    ["query", (sent) => ({ ...sent, url: "/?a=b" }), mismatch],
    ["signed header", edit("content-type", (type) => `${type};x=y`), mismatch],
    ["host", edit("host", () => "evil.test"), mismatch],
    ["body", (sent) => ({ ...sent, body: '{"registrationStatus":"DEPRECATED"}' }), mismatch],
    ["hash of the body", edit("x-amz-content-sha256", () => "UNSIGNED-PAYLOAD"), mismatch],
    // Another second of the same minute.
    ["date", edit("x-amz-date", (date) => date.replace(/\dZ$/, (digit) => (digit === "0Z" ? "1Z" : "0Z"))), mismatch],
    ["day", edit("x-amz-date", () => "20200101T000000Z"), mismatch],
    ["no date", edit("x-amz-date", () => "now"), "IncompleteSignatureException"],
    ["region", edit("authorization", (text) => text.replace("eu-central-1", "us-east-1")), mismatch],
    ["service", edit("authorization", (text) => text.replace("/swf/", "/sqs/")), mismatch],
    ["key id", edit("authorization", (text) => text.replace("AKIDPLAIN", "AKIDNOBODY")), "UnrecognizedClientException"],
    ["other key id", edit("authorization", (text) => text.replace("AKIDPLAIN", "AKIDNAMED")), mismatch],
    ["signature", edit("authorization", (text) => `${text.slice(0, -1)}${text.endsWith("0") ? "1" : "0"}`), mismatch],
    ["signature's form", edit("authorization", (text) => `${text}0`), "IncompleteSignatureException"],
    ["scheme", edit("authorization", () => "Bearer x"), "MissingAuthenticationTokenException"],
    ["a special header that is not signed", edit("x-amz-more", () => "1"), "IncompleteSignatureException"],
    [
      "a signed header that is gone",
      ({ headers: { "content-type": _, ...headers }, ...sent }) => ({ ...sent, headers }),
      mismatch,
    ],
    [
      "a host that is not signed",
      edit("authorization", (text) => text.replace("host;", "")),
      "IncompleteSignatureException",
    ],
    [
      "a date that is not signed",
      edit("authorization", (text) => text.replace(";x-amz-date", "")),
      "IncompleteSignatureException",
    ],
    ["month", edit("x-amz-date", () => "20261301T000000Z"), mismatch],
    ["a second signature", (sent) => ({ ...sent, url: "/?x-amz-signature=a" }), "IncompleteSignatureException"],
  ])("is refused with another %s", async (_name, tamper, error) => {
    const answer = await send(secured(swf), tamper(await signedBySdk()))
    expect([answer.status >= 400, answer.error]).toEqual([true, error])
  })

  test("is refused with another secret, region or session token", async () => {
    const errors = [
      await signedBySdk("AKIDPLAIN", "other"),
      await signedBySdk("AKIDPLAIN", undefined, "us-east-1"),
    ].map(async (sent) => (await send(secured(swf), sent)).error)
    expect(await Promise.all(errors)).toEqual([mismatch, mismatch])
    const temporary = edit("x-amz-security-token", () => "other")(await signedBySdk("AKIDTEMPORARY"))
    expect((await send(secured(swf), temporary)).error).toBe("UnrecognizedClientException")
  })

  test.each([
    ["early", -6 * 60_000],
    ["late", 6 * 60_000],
  ])("is refused when it comes too %s", async (_name, offset) => {
    const answer = await send(secured(swf, { now: () => Date.now() + offset }), await signedBySdk())
    expect([answer.status, answer.error]).toEqual([403, mismatch])
  })

  test("may be off by what the service allows", async () => {
    const options = { now: () => Date.now() + 6 * 60_000, clockSkew: 7 * 60_000 }
    expect((await send(secured(swf, options), await signedBySdk())).status).toBe(200)
  })
})

const library = definition(restJson1)
const signer = new SignatureV4({
  service: "swf",
  region: "eu-central-1",
  credentials: { accessKeyId: "AKIDTEMPORARY", ...keys.AKIDTEMPORARY },
  sha256: NodeSha256,
})

function unsigned(headers: Record<string, string> = {}, body?: string) {
  const common = { method: "POST", protocol: "https:", hostname: "library.test", path: "/shelves/a%2Db/books" }
  return { ...common, query: { page: "2", q: ["b c", "a"] }, headers: { host: "library.test", ...headers }, body }
}

function urlOf({ path, query = {} }: { path: string; query?: Record<string, unknown> }): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, String(one)]),
  )
  return `${path}?${new URLSearchParams(pairs)}`
}

async function presign(headers?: Record<string, string>, expiresIn = 600, signingDate = new Date()): Promise<Sent> {
  const { method, ...rest } = await signer.presign(unsigned(headers), { expiresIn, signingDate })
  return { method, url: urlOf(rest), headers: rest.headers, body: undefined }
}

describe("presigned URLs", () => {
  test("are good until they expire", async () => {
    const sent = await presign()
    expect((await send(secured(library), sent)).status).toBe(200)
    const later = (minutes: number) => secured(library, { now: () => Date.now() + minutes * 60_000 })
    expect((await send(later(9), sent)).status).toBe(200)
    expect((await send(later(11), sent)).error).toBe("InvalidSignatureException")
    expect((await send(later(-6), sent)).error).toBe("InvalidSignatureException")
  })

  test.each<[string, (sent: Sent) => Sent, string]>([
    ["path", (sent) => ({ ...sent, url: sent.url.replace("/shelves/a", "/shelves/b") }), "InvalidSignatureException"],
    ["query", (sent) => ({ ...sent, url: sent.url.replace("page=2", "page=3") }), "InvalidSignatureException"],
    ["more query", (sent) => ({ ...sent, url: `${sent.url}&more=1` }), "InvalidSignatureException"],
    [
      "a name that no signature covers",
      (sent) => ({ ...sent, url: `${sent.url}&__proto__=1` }),
      "IncompleteSignatureException",
    ],
    [
      "a second signature in small letters",
      (sent) => ({ ...sent, url: `${sent.url}&x-amz-signature=1` }),
      "IncompleteSignatureException",
    ],
    [
      "longer life",
      (sent) => ({ ...sent, url: sent.url.replace("Expires=600", "Expires=900") }),
      "InvalidSignatureException",
    ],
    [
      "endless life",
      (sent) => ({ ...sent, url: sent.url.replace("Expires=600", "Expires=999999") }),
      "IncompleteSignatureException",
    ],
    ["two lives", (sent) => ({ ...sent, url: `${sent.url}&X-Amz-Expires=900` }), "IncompleteSignatureException"],
    ["token", (sent) => ({ ...sent, url: sent.url.replace("token%2F", "t") }), "UnrecognizedClientException"],
    ["body", (sent) => ({ ...sent, body: "{}" }), "InvalidSignatureException"],
    ["host", (sent) => ({ ...sent, headers: { ...sent.headers, host: "evil.test" } }), "InvalidSignatureException"],
  ])("are refused with another %s", async (_name, tamper, error) => {
    expect((await send(secured(library), tamper(await presign()))).error).toBe(error)
  })

  test("may leave out the body where the operation allows that", async () => {
    const sent = { ...(await presign({ "x-amz-content-sha256": "UNSIGNED-PAYLOAD" })), body: '{"title":"Emma"}' }
    sent.headers["content-type"] = "application/json"
    expect((await send(secured(library, {}, true), sent)).status).toBe(200)
    expect((await send(secured(library), sent)).error).toBe("InvalidSignatureException")
  })
})

test("a signature in the header covers the query and an unsigned payload where it is allowed", async () => {
  const headers = { "x-amz-content-sha256": "UNSIGNED-PAYLOAD", "content-type": "application/json" }
  const { method, headers: signed, ...rest } = await signer.sign(unsigned(headers, "{}"))
  const sent = { method, url: urlOf(rest), headers: signed, body: '{"title":"Emma"}' }
  expect((await send(secured(library, {}, true), sent)).status).toBe(200)
  expect((await send(secured(library), sent)).error).toBe("InvalidSignatureException")
  expect((await send(secured(library, {}, true), { ...sent, url: `${sent.url}&more=1` })).error).toBe(
    "InvalidSignatureException",
  )
})

test("a key whose secret changes signs with the new one", async () => {
  let secretAccessKey = "secret"
  const service = secured(swf, { findKey: async () => ({ secretAccessKey }) })
  expect((await send(service, await signedBySdk())).status).toBe(200)
  secretAccessKey = "changed"
  expect((await send(service, await signedBySdk())).error).toBe("InvalidSignatureException")
  expect((await send(service, await signedBySdk("AKIDPLAIN", "changed"))).status).toBe(200)
})

test("nobody signs with a secret that is not there", async () => {
  const service = secured(swf, { findKey: () => JSON.parse("{}") })
  const answer = await send(service, await signedBySdk("AKIDPLAIN", "undefined"))
  expect([answer.status, answer.error]).toEqual([500, "InternalFailure"])
})
