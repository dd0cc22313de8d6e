import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { checkInput } from "./check-input.ts"
import { readCorpus } from "./corpus.ts"
import { makeInput } from "./make-input.ts"
import { fuzz } from "./run.ts"

const models = join(import.meta.dirname, "../../../../models")
const corpus = readCorpus(process.env.SMITHY_CONFORMANCE ?? models)

const empty = mkdtempSync(join(tmpdir(), "smithwright-fuzz-"))
afterAll(() => rmSync(empty, { recursive: true }))

test("a number makes the same input each time, and another than its neighbours", () => {
  const texts = [5, 5, 6].map((index) => makeInput(corpus, 1, index).text)
  expect(texts[0]).toBe(texts[1])
  expect(texts[0]).not.toBe(texts[2])
  expect(makeInput(corpus, 2, 5).text).not.toBe(texts[0])
})

test("inputs that were changed at random are answered well", async () => {
  const failures: unknown[] = []
  const folder = process.env.SMITHY_CONFORMANCE ?? models
  const result = await fuzz({ folder, seed: 1, first: 0, end: 2000, onFailure: (failure) => failures.push(failure) })
  expect(failures).toEqual([])
  expect(result.inputs).toBe(2000)
  expect(result.accepted).toBeGreaterThan(0)
})

test("the models that are changed are themselves answered well", () => {
  for (const { name, bytes } of corpus) checkInput({ name, text: new TextDecoder().decode(bytes) })
})

test("a folder without models is refused, and so are inputs that cannot be made", async () => {
  expect(() => readCorpus(empty)).toThrow("has no models")
  writeFileSync(join(empty, "README.md"), "")
  const run = fuzz({ folder: empty, seed: 1, first: 0, end: 1, onFailure: () => {} })
  await expect(run).rejects.toThrow("The inputs cannot be checked: crashes: ")
})
