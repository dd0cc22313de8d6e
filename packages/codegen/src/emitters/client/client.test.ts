import { readFileSync } from "node:fs"
import { isError, loadModel } from "@smithwright/smithy"
import { expect, test } from "vitest"
import { clientEmitter } from "./index.ts"

const library = readFileSync(new URL("library.smithy", import.meta.url), "utf8")

async function emit(text: string, warn: (message: string) => void = expect.unreachable) {
  const { model, diagnostics } = loadModel([{ name: "library.smithy", text }])
  expect(diagnostics.filter(isError)).toEqual([])
  const service = model.shapes.get("example.library#Library")
  if (service?.type !== "service") throw new Error("the library is gone")
  const files = await clientEmitter.emit({
    model,
    service,
    contract: "library",
    settings: {},
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

test("what the client does not do is said", async () => {
  const warnings: string[] = []
  const text = library
    .replace("@restJson1", "@httpBearerAuth\n@restJson1")
    .replace("[ListBooks, Close]", "[ListBooks, Close, Listen]")
    .concat(`
      @http(method: "GET", uri: "/events")
      operation Listen { output := { @httpPayload events: Events } }
      @streaming
      union Events { page: Page }
    `)
  await emit(text, (message) => warnings.push(message))
  expect(warnings).toEqual([
    "the client of example.library#Library does not authenticate by @smithy.api#httpBearerAuth, only by @aws.auth#sigv4",
    "the client of example.library#Library does not send or read the events of example.library#Listen",
  ])
})
