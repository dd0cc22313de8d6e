import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import type { Projection } from "./build-config.ts"
import { folderCache } from "./cache.ts"
import type { ProjectionResult } from "./run-emitters.ts"

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "smithwright-cache-"))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const source = { name: "a.smithy", text: "namespace a" }
const projection: Projection = { name: "a", imports: [], plugins: new Map([["openapi", { tags: true }]]) }
const result: ProjectionResult = {
  diagnostics: [
    { severity: "WARNING", id: "Some", message: "There.", span: { source, start: 2, end: 5 } },
    { severity: "WARNING", id: "openapi", message: "Everywhere." },
  ],
  files: new Map([["openapi", [{ path: "openapi.json", text: "{}" }]]]),
}

test("gives back what was stored, for the same sources and settings only", () => {
  const cache = folderCache(folder)
  expect(cache.find(projection, [source])).toBeUndefined()
  cache.store(projection, [source], result)
  expect(cache.find(projection, [source])).toEqual(result)
  expect(folderCache(folder).find(projection, [{ ...source }])).toEqual(result)

  const others = [{ ...source, text: "namespace b" }]
  expect(cache.find(projection, others)).toBeUndefined()
  expect(cache.find({ ...projection, plugins: new Map([["openapi", {}]]) }, [source])).toBeUndefined()
  expect(cache.find({ ...projection, name: "b" }, [source])).toBeUndefined()
  expect(cache.findEarlier(projection)).toEqual(result.files)
  expect(cache.findEarlier({ ...projection, name: "b" })).toEqual(new Map())
})

test.each(["", "{", "null", "[]", '{"toolchain": "another"}'])("a file that holds %j counts as absent", (content) => {
  writeFileSync(join(folder, "a.json"), content)
  expect(folderCache(folder).find(projection, [source])).toBeUndefined()
})

test("does without a folder that cannot be written", () => {
  writeFileSync(join(folder, "file"), "")
  const cache = folderCache(join(folder, "file"))
  cache.store(projection, [source], result)
  expect(cache.find(projection, [source])).toBeUndefined()
  expect(readdirSync(folder)).toEqual(["file"])
})
