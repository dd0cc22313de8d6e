import { gzipSync } from "node:zlib"
import { build } from "esbuild"
import { expect, test } from "vitest"

/** What a browser has to load for one export of a contract's validators, minified. */
async function bundle(contract: string, name: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { ${name} } from "@workflow-contracts/validators/${contract}"`,
      resolveDir: import.meta.dirname,
    },
    conditions: ["@smithwright/source"],
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    write: false,
  })
  return outputFiles[0]?.text ?? ""
}

test.each([
  ["swf", "isListClosedWorkflowExecutionsInput"],
  ["swf", "validateListClosedWorkflowExecutionsInputJson"],
  ["swf", "validateListClosedWorkflowExecutionsOutput"],
  ["swf", "schemaOfListClosedWorkflowExecutionsOutputJson"],
  ["customer-profiles", "validateListWorkflowsInput"],
  ["customer-profiles", "validateListWorkflowsOutputJson"],
  ["customer-profiles", "schemaOfListWorkflowsInputJson"],
])("of %s, %s alone is at most 3 kB compressed", async (contract, name) => {
  expect(gzipSync(await bundle(contract, name)).length).toBeLessThanOrEqual(3 * 1024)
})

test("a bundle has nothing of other validators, and evaluates no text as code", async () => {
  const text = await bundle("swf", "isUnknownResourceFaultJson")
  expect(text).toContain("message")
  expect(text).not.toContain("domain")
  expect(text).not.toMatch(/\beval\b|Function\(|require\(/)
})
