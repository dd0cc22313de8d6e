import { expect, it } from "vitest"
import { openApiEmitter } from "./index.ts"
import { exampleService } from "./testing.ts"

const idl = `
use aws.protocols#awsJson1_0
@awsJson1_0
service Service { version: "1", operations: [Ping] }
operation Ping { input := { text: String } }
`

async function emit(settings: object, earlier: Record<string, string> = {}) {
  const context = { ...exampleService(idl), contract: "ping", settings, warn: () => {} }
  const files = await openApiEmitter.emit({ ...context, previous: (path) => earlier[path] })
  return new Map(files.map(({ path, text }) => [path, text]))
}

it("writes the document and its types", async () => {
  const files = await emit({})
  expect([...files.keys()]).toEqual(["openapi.json", "openapi.ts"])
  expect(files.get("openapi.ts")).toContain('"/Service.Ping": {')
  expect(files.get("openapi.ts")).toContain("text?: string;")
})

it("writes a variant with a media type that every tool knows", async () => {
  const files = await emit({ jsonMediaType: "application/json" })
  const variant = files.get("openapi.json-media-type.json")
  expect(variant).toContain('"application/json": {')
  expect(variant?.replaceAll("application/json", "application/x-amz-json-1.0")).toBe(files.get("openapi.json"))
})

it("keeps the types of an earlier run while the document is the same", async () => {
  const document = (await emit({})).get("openapi.json") ?? ""
  const earlier = { "openapi.json": document, "openapi.ts": "earlier" }
  expect((await emit({}, earlier)).get("openapi.ts")).toBe("earlier")
  const other = { ...earlier, "openapi.json": document.replace("Ping", "Pong") }
  expect((await emit({}, other)).get("openapi.ts")).toContain('"/Service.Ping": {')
})

it("names the setting that has a wrong value", async () => {
  await expect(emit({ jsonMediaType: 1 })).rejects.toThrow('The setting "jsonMediaType" of "openapi" must be a string')
})
