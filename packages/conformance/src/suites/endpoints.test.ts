import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { runCase } from "../run-case.ts"

function service(url: string, condition = ""): string {
  return `$version: "2.0"
    namespace a
    @smithy.rules#endpointRuleSet({
      version: "1.0"
      parameters: {}
      rules: [{ conditions: [${condition}], endpoint: { url: "https://a" }, type: "endpoint" }]
    })
    @smithy.rules#endpointTests(
      version: "1.0"
      testCases: [{ documentation: "Doc", expect: { endpoint: { url: "${url}" } } }]
    )
    service S {}`
}

/** Validation leaves rules alone that depend on partitions, so that the suite itself has to see what is wrong. */
const onPartitions = '{ fn: "aws.partition", argv: ["r"] }'
const files = {
  "right.smithy": service("https://a"),
  "right-with-partitions.smithy": service("https://a", onPartitions),
  "wrong.smithy": service("https://b", onPartitions),
  "no-tests.smithy": '$version: "2.0"\nnamespace a\nservice S {}\n',
  "partitions.json": JSON.stringify({ partitions: [{ id: "aws", regionRegex: "r", outputs: {} }] }),
}

let root = ""
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "conformance-"))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text)
})
afterAll(() => rmSync(root, { recursive: true }))

function run(file: string, others: Readonly<Record<string, string>> = { partitions: "partitions.json" }) {
  const traits = ["traits/smithy-rules-engine/smithy.rules.smithy"]
  return runCase({
    root,
    suite: "endpoints",
    id: "case",
    file,
    with: others,
    traits,
    expectation: { type: "endpoint-tests" },
  })
}

test("tests of rules pass, with partitions where the case has them", () => {
  expect(run("right.smithy", {})).toBeUndefined()
  expect(run("right-with-partitions.smithy")).toBeUndefined()
})

test("what is wrong is seen", () => {
  expect(run("wrong.smithy")).toBe('Doc: /endpoint/url is "https://a" instead of "https://b"')
  expect(run("right-with-partitions.smithy", {})).toBe("`aws.partition` needs to be told the partitions")
  expect(run("no-tests.smithy")).toBe("the model has no tests")
})
