import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { build } from "esbuild"
import { chromium } from "playwright-core"
import { expect, test } from "vitest"

const executablePath = "/usr/bin/chromium"

/** Keep the browser from looking for anything outside of the page. */
const args = [
  ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
  ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
]

/** The package as one script, which sets the global `smithy`. */
async function bundle(): Promise<string> {
  const entry = join(import.meta.dirname, "../src/index.ts")
  const format = { bundle: true, platform: "browser", format: "iife", globalName: "smithy" } as const
  const { outputFiles } = await build({
    entryPoints: [entry],
    conditions: ["@smithwright/source"],
    write: false,
    ...format,
  })
  return outputFiles[0]?.text ?? ""
}

const text = '$version: "2.0"\nnamespace a\nstructure A { name: String, other: Strin }\n'

test.skipIf(!existsSync(executablePath))(`a browser loads models (skipped without ${executablePath})`, async () => {
  const profile = mkdtempSync(join(tmpdir(), "smithwright-chromium-"))
  const context = await chromium.launchPersistentContext(profile, { executablePath, args, headless: true, timeout: 0 })
  // The test has a limit of its own.
  context.setDefaultTimeout(0)
  try {
    const page = await context.newPage()
    await page.setContent(`<pre></pre><script>${(await bundle()).replaceAll("</script", "<\\/script")}</script>`)
    await page.addScriptTag({
      content: `
          const { diagnostics } = smithy.loadModel([{ name: "a.smithy", text: ${JSON.stringify(text)} }])
          document.querySelector("pre").textContent = smithy.renderDiagnostics(diagnostics)`,
    })
    expect(await page.textContent("pre")).toBe(`error[Target]: The member targets \`a#Strin\`, which does not exist
  --> a.smithy:3:29
   |
 3 | structure A { name: String, other: Strin }
   |                             ^^^^^^^^^^^^
   = shape: a#A$other
   = help: Did you mean \`smithy.api#String\`?

1 error
`)
  } finally {
    await context.close()
    // Processes of the browser may still be writing there.
    rmSync(profile, { recursive: true, maxRetries: 10 })
  }
})
