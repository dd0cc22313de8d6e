import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { isError, loadModel } from "@smithwright/smithy"
import ts from "typescript"
import { afterAll, expect, it } from "vitest"
import { contractEmitter } from "../contract/index.ts"
import { validatorsEmitter } from "./index.ts"

const library = `$version: "2.0"
namespace example
use aws.protocols#restJson1

@restJson1
service Library { version: "1", operations: [PutBook, Ping], errors: [Closed] }

@http(method: "PUT", uri: "/books/{isbn}")
operation PutBook {
  input := {
    @required @httpLabel isbn: String
    @httpHeader("x-copies") copies: Short
    /// What is in it.
    @jsonName("content") parts: Parts
    cover: Blob
    added: Timestamp
    @timestampFormat("date-time") printed: Timestamp
    weight: Float
    notes: Notes
    extra: Document
    labels: Labels
  }
  output := { @required node: Node }
}

@http(method: "POST", uri: "/ping")
operation Ping {}

list Parts { member: Part }
/// Text, or more parts.
union Part { text: String, parts: Parts, nothing: Unit }
@sparse
map Notes { key: Key, value: String }
@length(min: 2)
string Key
map Labels { key: String, value: Document }
structure Node { left: Node, right: Node, @required size: Long, grade: Grade }
intEnum Grade {
  GOOD = 1
  BAD = 2
}
@error("client")
structure Closed {}
`

const folder = mkdtempSync(join(tmpdir(), "smithwright-validators-"))
afterAll(() => rmSync(folder, { recursive: true }))

const { model, diagnostics } = loadModel([{ name: "library.smithy", text: library }])
const service = model.shapes.get("example#Library")
if (service?.type !== "service" || diagnostics.some(isError)) throw new Error("the model is broken")
const context = { model, service, contract: "library", settings: {}, warn: () => {}, previous: () => undefined }
const files = await validatorsEmitter.emit(context)
for (const { path, text } of files) writeFileSync(join(folder, path), text)
mkdirSync(join(folder, "contract"))
for (const { path, text } of await contractEmitter.emit(context)) writeFileSync(join(folder, "contract", path), text)
writeFileSync(join(folder, "package.json"), '{ "type": "module" }')
const validators = await import(/* @vite-ignore */ pathToFileURL(join(folder, "index.ts")).href)

it("takes the types of the contract from the folder beside, where it is told to", async () => {
  const emitted = await validatorsEmitter.emit({ ...context, settings: { relativeImports: true } })
  const text = emitted.map((file) => file.text).join("")
  expect(text).toContain(' from "../../../contract/src/library/index.ts"')
  expect(text).not.toContain("@workflow-contracts")
})

it("writes a module for each input, output and error", () => {
  expect(files.map(({ path }) => path)).toEqual([
    "closed.ts",
    "put-book-input.ts",
    "put-book-output.ts",
    "types.ts",
    "validation.ts",
    "index.ts",
  ])
  const shapes = ["Closed", "PutBookInput", "PutBookOutput"].flatMap((shape) => [shape, `${shape}Json`])
  const names = ["is", "schemaOf", "validate"].flatMap((verb) => shapes.map((shape) => verb + shape))
  expect(Object.keys(validators).sort()).toEqual([...names, "summarise"].sort())
})

it("checks values in the form of the protocol", () => {
  const value = {
    isbn: "1",
    copies: -32_768,
    content: [{ text: "a" }, { parts: [{ nothing: {} }] }],
    cover: "aGk=",
    added: 1.5,
    printed: "2015-01-31T23:59:59Z",
    weight: "NaN",
    notes: { ab: null },
    extra: [null],
    labels: { "": { any: "thing" } },
  }
  expect(validators.validatePutBookInputJson(value)).toEqual([])
  const broken = {
    isbn: null,
    copies: 40_000,
    content: [{ text: "a", parts: [] }, {}],
    cover: "hi!",
    added: "2015-01-31T23:59:59Z",
    printed: 1,
    weight: "much",
    notes: { a: 1 },
  }
  const failures: readonly { path: string; keyword: string }[] = validators.validatePutBookInputJson(broken)
  expect(failures.map(({ path, keyword }) => `${path} ${keyword}`)).toEqual([
    "/isbn required",
    "/copies type",
    "/content/0 union",
    "/content/1 union",
    "/cover type",
    "/added type",
    "/printed type",
    "/weight type",
    "/notes length",
    "/notes/a type",
  ])
})

it("follows shapes that contain themselves", () => {
  expect(validators.isPutBookOutputJson({ node: { size: 1, left: { size: 2, grade: 2 } } })).toBe(true)
  const left = { right: { size: 1, grade: true } }
  const failures: readonly { path: string; keyword: string }[] = validators.validatePutBookOutputJson({
    node: { size: 1, left },
  })
  expect(failures.map(({ path, keyword }) => `${path} ${keyword}`)).toEqual([
    "/node/left/size required",
    "/node/left/right/grade type",
  ])
})

it("checks values as clients and servers have them", () => {
  const value = {
    isbn: "1",
    copies: 3,
    parts: [{ text: "a" }],
    cover: new Uint8Array(1),
    added: new Date(1500),
    printed: new Date(0),
    weight: Number.NaN,
    notes: { ab: null },
    extra: { any: [1n] },
  }
  expect(validators.validatePutBookInput(value)).toEqual([])
  expect(validators.isPutBookOutput({ node: { size: 2n ** 63n - 1n, grade: 1 } })).toBe(true)
  const broken = {
    isbn: null,
    parts: [
      { text: "a", parts: undefined },
      { text: "a", parts: [] },
    ],
    cover: "aGk=",
    added: 1.5,
    printed: new Date(Number.NaN),
    weight: "NaN",
  }
  const failures: readonly { path: string; keyword: string }[] = validators.validatePutBookInput(broken)
  expect(failures.map(({ path, keyword }) => `${path} ${keyword}`)).toEqual([
    "/isbn type",
    "/parts/1 union",
    "/cover type",
    "/added type",
    "/printed type",
    "/weight type",
  ])
  expect(validators.isPutBookOutput({ node: { size: 1 } })).toBe(false)
  expect(validators.isPutBookOutput({ node: { size: 2n ** 63n } })).toBe(false)
})

it("declares types that compile in strict mode", () => {
  const use = join(folder, "use.ts")
  writeFileSync(
    use,
    `import { isPutBookInput, isPutBookInputJson, type NodeJson, type PartJson, type PutBookInputJson } from "./index.ts"
export function time(value: unknown): Date | undefined {
  return isPutBookInput(value) ? value.added : undefined
}
export function first(value: unknown): string | undefined {
  const part = isPutBookInputJson(value) ? value.content?.[0] : undefined
  if (part?.text != null) return part.text
  return part?.parts?.map((inner) => inner.text ?? "").join("")
}
export const node: NodeJson = { size: 1, left: { size: 2 }, right: null, grade: 2 }
export const input: PutBookInputJson = { isbn: "1", notes: { ab: null }, weight: "NaN", content: [{ text: "a" }] }
// @ts-expect-error: two members
export const two: PartJson = { text: "a", parts: [] }
// @ts-expect-error: not a grade
export const bad: NodeJson = { size: 1, grade: 3 }
`,
  )
  const program = ts.createProgram([use], {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noUnusedLocals: true,
    noUnusedParameters: true,
    verbatimModuleSyntax: true,
    allowImportingTsExtensions: true,
    erasableSyntaxOnly: true,
    noEmit: true,
    types: [],
    skipLibCheck: true,
    paths: {
      "@workflow-contracts/contract/library": [join(folder, "contract/index.ts")],
      "@smithy/types": [
        fileURLToPath(import.meta.resolve("@smithy/types")).replace(/dist-.*/, "dist-types/index.d.ts"),
      ],
    },
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
  })
  const problems = ts.getPreEmitDiagnostics(program)
  expect(problems.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"))).toEqual([])
})
