import { readFileSync } from "node:fs"
import { isError, loadModel } from "@smithwright/smithy"
import { describe, expect, test } from "vitest"
import { clientEmitter } from "./index.ts"

const library = readFileSync(new URL("library.smithy", import.meta.url), "utf8")

async function emit(text: string, warn: (message: string) => void = expect.unreachable, settings = {}) {
  const { model, diagnostics } = loadModel([{ name: "library.smithy", text }])
  expect(diagnostics.filter(isError)).toEqual([])
  const service = model.shapes.get("example.library#Library")
  if (service?.type !== "service") throw new Error("the library is gone")
  const files = await clientEmitter.emit({
    model,
    service,
    contract: "library",
    settings,
    warn,
    previous: () => undefined,
  })
  return new Map(files.map((file) => [file.path, file.text]))
}

test("the client of a small library: `vitest -u` writes what is expected anew", async () => {
  const files = await emit(library)
  expect([...files.keys()]).toEqual([
    "client.ts",
    "commands.ts",
    "errors.ts",
    "index.ts",
    "paginators.ts",
    "service.ts",
  ])
  for (const [path, text] of files) await expect(text).toMatchFileSnapshot(`expected/${path}.txt`)
})

test.each([
  ["aws.protocols#restJson1", "AwsRestJsonProtocol"],
  ["aws.protocols#awsJson1_0", "AwsJson1_0Protocol"],
  ["aws.protocols#awsJson1_1", "AwsJson1_1Protocol"],
  ["smithy.protocols#rpcv2Cbor", "AwsSmithyRpcV2CborProtocol"],
])("a service of %s speaks it by %s", async (trait, className) => {
  const text = library
    .replace("use aws.protocols#restJson1", `use ${trait}`)
    .replace("@restJson1", `@${trait.split("#")[1]}`)
  const service = (await emit(text)).get("service.ts")
  expect(service).toContain(`import { ${className} } from "@aws-sdk/core/protocols"`)
  expect(service).toContain(`  protocol: ${className},`)
})

test("a service without a protocol is refused", async () => {
  await expect(emit(library.replace("@restJson1", ""))).rejects.toThrow(
    "example.library#Library has no protocol that a client can speak. Give it one of @smithy.protocols#rpcv2Cbor, @aws.protocols#awsJson1_0, @aws.protocols#awsJson1_1, @aws.protocols#restJson1.",
  )
})

test("without AWS's traits there is no region's endpoint and no signature, and the shape's name is the client's", async () => {
  const files = await emit(library.replace(/@service.*\n@sigv4.*\n/, ""))
  expect(files.get("client.ts")).toContain("export class LibraryClient extends")
  expect(files.get("service.ts")).toContain('  sdkId: "Library",\n  clientName: "LibraryClient",\n  protocol:')
})

test("the contract may be in the folder beside, instead of in a package", async () => {
  const files = await emit(library, expect.unreachable, { relativeImports: true })
  expect(files.get("index.ts")).toContain('export * from "../../../contract/src/library/index.ts"')
  expect(files.get("commands.ts")).toContain('Input, ListBooksOutput } from "../../../contract/src/library/index.ts"')
  expect([...files.values()].join("")).not.toContain("@workflow-contracts")
})

test("no paginators, no file for them", async () => {
  const files = await emit(library.replace(/@paginated\(inputToken.*\n/, ""))
  expect(files.has("paginators.ts")).toBe(false)
  expect(files.get("index.ts")).not.toContain("paginators")
})

test("a class is named so that it is an identifier; the error keeps the name it has on the wire", async () => {
  const errors = (await emit(library.replaceAll("Busy", "Error"))).get("errors.ts")
  expect(errors).toContain(
    'export class _Error extends LittleLibraryServiceException {\n  override readonly name = "Error"',
  )
})

test.each([
  ["@httpChecksumRequired", "contentMd5"],
  ['@requestCompression(encodings: ["gzip"])', "requestCompression"],
])("the command of an operation with %s has the feature %s", async (trait, feature) => {
  const close = `${trait} operation Close { input := { note: String } }`
  const commands = (await emit(library.replace("operation Close {}", close))).get("commands.ts")
  expect(commands).toContain(`>(service, Close$, /* @__PURE__ */ ${feature}()) {}`)
  expect(commands).toContain(`, ${feature} } from "@smithwright/client"`)
  expect(commands).toContain(">(service, ListBooks$) {}")
})

test("bytes that are streamed have the AWS SDK's type in answers", async () => {
  const content = "@required @httpPayload content: Content"
  const close = `operation Close { output := { ${content} } }\n@streaming blob Content`
  const commands = (await emit(library.replace("operation Close {}", close))).get("commands.ts")
  expect(commands).toContain(`
export interface CloseCommandOutput extends CloseOutput, MetadataBearer {
  content: StreamingBlobPayloadOutputTypes
}
`)
  expect(commands).toContain(
    'import type { MetadataBearer, StreamingBlobPayloadOutputTypes } from "@smithwright/client"',
  )
})

test("defaults are the service's data, but those of inputs and of what is optional to clients", async () => {
  const text = library
    .replace("        size: Integer\n", "        size: Integer = 20\n")
    .replace(
      "    next: String\n",
      '    next: String = "\\"end"\n    @clientOptional\n    first: String = "x"\n    last: Long = null\n',
    )
  expect((await emit(text)).get("service.ts")).toContain(
    '  defaults: {\n    "example.library#Page": { next: "\\"end" },\n  },\n',
  )
})

test.each([
  ["@auth([])", "[]"],
  ["@auth([]) @optionalAuth", "[]"],
  ["@optionalAuth", '["aws.auth#sigv4", "smithy.api#noAuth"]'],
])("an operation with %s has its own authentication: %s", async (traits, ids) => {
  const service = (await emit(library.replace("operation Close {}", `${traits} operation Close {}`))).get("service.ts")
  expect(service).toContain(`  auth: {\n    Close: ${ids},\n  },\n`)
})

test("a client has the options of the service's schemes, and its description their settings", async () => {
  const auth = [
    "@httpBearerAuth",
    "@httpBasicAuth",
    '@httpApiKeyAuth(name: "X-\\"Key", in: "header", scheme: "Key")',
    "@auth([httpBasicAuth, httpApiKeyAuth])",
    "@restJson1",
  ]
  const text = library
    .replace("@restJson1", auth.join("\n"))
    .replace("operation Close {}", "@auth([httpBearerAuth]) operation Close {}")
  const files = await emit(text)
  expect(files.get("client.ts")).toContain(
    'Config extends ClientConfiguration, Pick<Identities, "token" | "login" | "apiKey"> {}',
  )
  const service = files.get("service.ts")
  expect(service).toContain(`  authSchemes: [
    /* @__PURE__ */ httpBearerAuth(),
    /* @__PURE__ */ httpBasicAuth(),
    /* @__PURE__ */ httpApiKeyAuth({ name: "X-\\"Key", in: "header", scheme: "Key" }),
  ],
  auth: {
    Close: ["smithy.api#httpBearerAuth"],
    ListBooks: ["smithy.api#httpBasicAuth", "smithy.api#httpApiKeyAuth"],
  },
`)
})

test("what comes of awsQuery reads the codes of its errors", async () => {
  const text = library.replace(
    "use aws.protocols#restJson1",
    "use aws.protocols#awsJson1_0\nuse aws.protocols#awsQueryCompatible",
  )
  const service = (await emit(text.replace("@restJson1", "@awsJson1_0 @awsQueryCompatible"))).get("service.ts")
  expect(service).toContain("  queryCompatible: true,\n")
})

test("what the client does not do is said", async () => {
  const warnings: string[] = []
  await emit(library.replace("@restJson1", "@httpDigestAuth\n@restJson1"), (message) => warnings.push(message))
  expect(warnings).toEqual([
    "the client of example.library#Library does not authenticate by @smithy.api#httpDigestAuth, only by @aws.auth#sigv4, @smithy.api#httpBearerAuth, @smithy.api#httpApiKeyAuth, @smithy.api#httpBasicAuth",
  ])
})

describe("of a service with event streams", () => {
  const withStreams = library.replace("[ListBooks, Close]", "[ListBooks, Close, Listen, Talk]").concat(`
    @http(method: "GET", uri: "/events")
    operation Listen { output := { @httpPayload events: Events } }
    @http(method: "POST", uri: "/events")
    operation Talk { input := { @httpPayload events: Events }, output := { @httpPayload events: Events } }
    @streaming
    union Events { page: Page, fire: Fire }
    @error("server")
    structure Fire {}
  `)

  test("commands say which sides have events, and the protocol is the runtime's own", async () => {
    const files = await emit(withStreams)
    const commands = files.get("commands.ts")
    expect(commands).toContain('import { eventStream } from "@smithwright/client/event-streams"')
    expect(commands).toContain(">(service, Listen$, /* @__PURE__ */ eventStream({ output: true })) {}")
    expect(commands).toContain(">(service, Talk$, /* @__PURE__ */ eventStream({ input: true, output: true })) {}")
    expect(commands).toContain(">(service, Close$) {}")
    const service = files.get("service.ts")
    expect(service).toContain('import { AwsRestJsonEventProtocol } from "@smithwright/client/event-streams"')
    expect(service).toContain("  protocol: AwsRestJsonEventProtocol,")
    expect(service).not.toContain("http2")
  })

  test("errors that are events have classes", async () => {
    const files = await emit(withStreams)
    expect(files.get("errors.ts")).toContain("export class Fire extends LittleLibraryServiceException {")
    expect(files.get("service.ts")).toContain("    [Fire$, Fire],")
  })

  test.each([
    ['http: ["http/1.1", "h2"], eventStreamHttp: ["h2"]', true],
    ['http: ["h2"]', true],
    ['http: ["http/1.1", "h2"]', false],
  ])("the service's @restJson1(%s) says whether HTTP/2 is spoken: %s", async (versions, isHttp2) => {
    const service = (await emit(withStreams.replace("@restJson1", `@restJson1(${versions})`))).get("service.ts")
    expect(service?.includes("  http2: true,\n")).toBe(isHttp2)
  })

  test("what it says of event streams changes nothing for a service without any", async () => {
    const text = library.replace("@restJson1", '@restJson1(http: ["http/1.1", "h2"], eventStreamHttp: ["h2"])')
    expect((await emit(text)).get("service.ts")).not.toContain("http2")
  })
})
