import { SignatureV4 } from "@smithy/signature-v4"
import fc from "fast-check"
import { expect, test } from "vitest"
import { NodeSha256 } from "../../test/node-sha256.ts"
import { ProtocolError } from "../errors/protocol-error.ts"
import type { HttpRequest } from "../http.ts"
import { sigV4Auth } from "./index.ts"

const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret", sessionToken: "token/+=" }
const now = Date.UTC(2026, 0, 31, 23, 59, 59)
const authenticator = sigV4Auth({
  region: "eu-central-1",
  now: () => now,
  findKey: (id) => (id === credentials.accessKeyId ? credentials : undefined),
})

/** A request as it comes over the wire. */
interface Sent {
  readonly method: string
  readonly url: string
  readonly headers: Record<string, string | string[]>
  readonly body: Uint8Array
}

function verify({ body, ...sent }: Sent, readBody = async () => body): Promise<unknown> {
  const { signal } = new AbortController()
  const request: HttpRequest = { ...sent, signal, readBody, streamBody: () => new ReadableStream<Uint8Array>() }
  return authenticator.authenticate({
    request,
    trait: { name: "library" },
    unsignedPayload: false,
    maximumBodySize: 99,
  })
}

interface Unsigned {
  readonly method: string
  readonly path: string
  readonly query: Record<string, string | string[]>
  readonly headers: Record<string, string>
  readonly body: Uint8Array<ArrayBuffer>
}

const signer = new SignatureV4({ service: "library", region: "eu-central-1", credentials, sha256: NodeSha256 })

async function signed({ body, ...unsigned }: Unsigned, place: "header" | "query"): Promise<Sent> {
  const whole = { ...unsigned, body, protocol: "https:", hostname: "library.test" }
  const signingDate = new Date(now)
  const { method, path, query, headers } =
    place === "header" ? await signer.sign(whole, { signingDate }) : await signer.presign(whole, { signingDate })
  return { method, url: `${path}?${encodeQuery(query ?? {})}`, headers, body }
}

function encodeQuery(query: Record<string, string | string[] | null>): string {
  return Object.entries(query)
    .flatMap(([name, values]) =>
      [values ?? ""].flat().map((one) => `${encodeURIComponent(name)}=${encodeURIComponent(one)}`),
    )
    .join("&")
}

const text = fc.string({ unit: "grapheme", maxLength: 6 })
const headerValue = fc.string({ unit: fc.constantFrom(..."ab,;=\"' \t-/é"), maxLength: 12 })
const segment = text.map((one) => encodeURIComponent(one))

function requests(segments: fc.Arbitrary<string>): fc.Arbitrary<Unsigned> {
  return fc.record({
    method: fc.constantFrom("GET", "POST", "PUT", "DELETE"),
    path: fc.array(segments, { maxLength: 5 }).map((all) => `/${all.join("/")}`),
    query: fc.dictionary(
      text.filter((name) => name !== "__proto__"),
      fc.oneof(text, fc.array(text, { minLength: 1, maxLength: 3 })),
      { maxKeys: 4 },
    ),
    headers: fc
      .dictionary(fc.stringMatching(/^x-(amz-)?[a-c]{1,3}$/), headerValue, { maxKeys: 3 })
      .map((headers) => ({ host: "library.test", ...headers })),
    body: fc.uint8Array({ maxLength: 20 }).map((bytes) => new Uint8Array(bytes)),
  })
}

const place = fc.constantFrom("header" as const, "query" as const)
const options = { seed: 20_260_131, numRuns: 500 }

test("whatever the SDK signs is verified", async () => {
  const anySegment = fc.oneof(segment, fc.constantFrom("", ".", "..", "%2F", "a+b"))
  await fc.assert(
    fc.asyncProperty(requests(anySegment), place, async (unsigned, where) => {
      expect(await verify(await signed(unsigned, where))).toEqual({ accessKeyId: "AKIDEXAMPLE" })
    }),
    options,
  )
})

/** The parts of a request, each with what puts another text in its place. */
function partsOf(sent: Sent): [string, (changed: string) => Sent][] {
  const { method, url, headers, body } = sent
  const parts: [string, (changed: string) => Sent][] = [
    [method, (changed) => ({ ...sent, method: changed })],
    [url, (changed) => ({ ...sent, url: changed })],
    [
      Buffer.from(body).toString("latin1"),
      (changed) => ({ ...sent, body: new Uint8Array(Buffer.from(changed, "latin1")) }),
    ],
    ...Object.entries(headers).map(([name, value]): [string, (changed: string) => Sent] => {
      return [String(value), (changed) => ({ ...sent, headers: { ...headers, [name]: changed } })]
    }),
  ]
  return parts.filter(([part]) => part !== "")
}

test("whatever the SDK signs is refused when a character of it is another", async () => {
  const nat = fc.nat()
  const plainSegment = segment.filter((one) => one !== "" && one !== "." && one !== "..")
  await fc.assert(
    fc.asyncProperty(requests(plainSegment), place, nat, nat, async (unsigned, where, part, index) => {
      const parts = partsOf(await signed(unsigned, where))
      const [before, change] = parts[part % parts.length] ?? fail()
      const at = index % before.length
      const other = before[at] === "z" ? "y" : "z"
      const sent = change(before.slice(0, at) + other + before.slice(at + 1))
      await expect(verify(sent)).rejects.toBeInstanceOf(ProtocolError)
    }),
    options,
  )
})

function fail(): never {
  throw new Error("a request has parts")
}

const base: Unsigned = {
  method: "GET",
  path: "/shelves",
  query: {},
  headers: { host: "library.test", "x-amz-note": "a,  b" },
  body: new Uint8Array(),
}

test("a header may come in several lines", async () => {
  const sent = await signed({ ...base, headers: { ...base.headers, "x-amz-note": "a, b" } }, "header")
  await verify({ ...sent, headers: { ...sent.headers, "x-amz-note": ["a", "b"] } })
  const other = verify({ ...sent, headers: { ...sent.headers, "x-amz-note": ["b", "a"] } })
  await expect(other).rejects.toThrow("The signature is not that of the request and the key")
})

test("runs of spaces in a header are one", async () => {
  const sent = await signed(base, "header")
  await verify({ ...sent, headers: { ...sent.headers, "x-amz-note": " a, \t b " } })
  const other = verify({ ...sent, headers: { ...sent.headers, "x-amz-note": "a,b" } })
  await expect(other).rejects.toThrow("The signature is not that of the request and the key")
})

test("a space in the query may be a plus sign, which itself is encoded", async () => {
  const sent = await signed({ ...base, query: { q: "a b" } }, "header")
  await verify({ ...sent, url: "/shelves?q=a+b" })
  await expect(verify({ ...sent, url: "/shelves?q=a%2Bb" })).rejects.toThrow("The signature is not that")
})

test("a name given several times is signed with all its values, in any order of theirs", async () => {
  const sent = await signed({ ...base, query: { tag: ["b", "a", "b"] } }, "header")
  await verify({ ...sent, url: "/shelves?tag=a&tag=b&tag=b" })
  await expect(verify({ ...sent, url: "/shelves?tag=a&tag=b" })).rejects.toThrow("The signature is not that")
})

test("the request of AWS's documentation is verified", async () => {
  const { signal } = new AbortController()
  const request: HttpRequest = {
    method: "GET",
    url: "/?Action=ListUsers&Version=2010-05-08",
    headers: {
      host: "iam.amazonaws.com",
      "content-type": "application/x-www-form-urlencoded; charset=utf-8",
      "x-amz-date": "20150830T123600Z",
      authorization:
        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request, SignedHeaders=content-type;host;x-amz-date, Signature=5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7",
    },
    signal,
    readBody: async () => new Uint8Array(),
    streamBody: () => new ReadableStream<Uint8Array>(),
  }
  const iam = sigV4Auth({
    region: "us-east-1",
    now: () => Date.UTC(2015, 7, 30, 12, 36),
    findKey: () => ({ secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY" }),
  })
  const attempt = { request, trait: { name: "iam" }, unsignedPayload: false, maximumBodySize: 0 }
  expect(await iam.authenticate(attempt)).toEqual({ accessKeyId: "AKIDEXAMPLE" })
})

test("a body is asked for at once, so that it need not be kept, but only when the key is known", async () => {
  let asked = 0
  const readBody = async () => {
    asked++
    return base.body
  }
  const sent = await signed(base, "header")
  const verified = verify(sent, readBody)
  expect(asked).toBe(1)
  await verified
  const authorization = String(sent.headers.authorization).replace("AKIDEXAMPLE", "AKIDNOBODY")
  await expect(verify({ ...sent, headers: { ...sent.headers, authorization } }, readBody)).rejects.toThrow("not known")
  expect(asked).toBe(1)
})
