import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { Expectation } from "../expectation.ts"
import { runCase } from "../run-case.ts"

const document = { openapi: "3.1.0", info: { title: "S", version: "1" }, paths: {} }
const files = {
  "service.smithy":
    '$version: "2.0"\nnamespace a\nuse aws.protocols#restJson1\n@restJson1\nservice S { version: "1" }\n',
  "enum.smithy": '$version: "2.0"\nnamespace a\nenum B { C }\n',
  "document.json": JSON.stringify({ ...document, components: {} }),
  "other-document.json": JSON.stringify({ ...document, tags: [] }),
  "schema.json": JSON.stringify({ $defs: { B: { type: "string", enum: ["C"] } } }),
  "other-schema.json": JSON.stringify({ $defs: { B: { type: "string" } } }),
}

let root = ""
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "conformance-"))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text)
})
afterAll(() => rmSync(root, { recursive: true }))

function run(
  suite: string,
  file: string,
  expectation: Expectation,
  config: Record<string, unknown>,
  expected?: string,
) {
  const traits = suite === "openapi" ? ["traits/smithy-aws-traits/aws.protocols.smithy"] : []
  return runCase({ root, suite, id: "case", file, traits, config, with: expected ? { expected } : {}, expectation })
}

test("a document is compared for each version that it holds for", () => {
  const expectation: Expectation = { type: "openapi-equal", expected: "expected", "sameFor3.1.0": true }
  const config = { service: "a#S", version: "3.1.0" }
  expect(run("openapi", "service.smithy", expectation, config, "document.json")).toBeUndefined()
  expect(run("openapi", "service.smithy", expectation, config, "other-document.json")).toBe("3.1.0: /tags is missing")
  const older = { ...config, version: "3.0.2" }
  expect(run("openapi", "service.smithy", expectation, older, "document.json")).toBe(
    '3.0.2: /openapi is "3.0.2" instead of "3.1.0"',
  )
})

test("a conversion has to fail for the reason given", () => {
  const fails = (messageContains: string): Expectation => ({ type: "conversion-fails", messageContains })
  const config = { service: "a#S", protocol: "a#none" }
  expect(run("openapi", "service.smithy", fails("does not have the protocol"), config)).toBeUndefined()
  expect(run("openapi", "service.smithy", fails("another reason"), config)).toMatch(/^is refused, but by: /)
  expect(run("openapi", "service.smithy", fails("any"), { service: "a#S" })).toBe("is not refused")
})

test("schemas are compared", () => {
  const expectation: Expectation = { type: "jsonschema-equal", expected: "expected" }
  expect(run("jsonschema", "enum.smithy", expectation, {}, "schema.json")).toBeUndefined()
  expect(run("jsonschema", "enum.smithy", expectation, {}, "other-schema.json")).toBe(
    "/$defs/B/enum should not be there",
  )
})
