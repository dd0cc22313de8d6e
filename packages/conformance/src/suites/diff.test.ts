import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { runCase } from "../run-case.ts"

const files = {
  "a.smithy": '$version: "2.0"\nnamespace a\nstring A\n',
  "b.smithy": '$version: "2.0"\nnamespace a\nstructure B {}\n',
  "all.events": "[NOTE] a#B: words\non two lines | AddedShape\n-----\n[WARNING] a#A: words | RemovedShape\n",
  "one.events": "[NOTE] a#B: words | AddedShape\n",
}

let root = ""
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "conformance-"))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text)
})
afterAll(() => rmSync(root, { recursive: true }))

test.each([
  ["all.events", undefined],
  ["one.events", "extra: [WARNING] a#A: The string `a#A` was removed | RemovedShape.ScalarShape"],
])("two versions are compared with %s", async (events, failure) => {
  const expectation = { type: "diff-events" } as const
  const entry = { root, suite: "diff", id: "case", file: "a.smithy", role: "a", with: { b: "b.smithy", events } }
  expect(await runCase({ ...entry, expectation })).toEqual(failure)
})
