/** `npm test`: every check there is, through turbo; then what was skipped and why, and the count. */
import { spawnSync } from "node:child_process"
import { globSync, readFileSync, rmSync } from "node:fs"
import { dirname } from "node:path"

interface Assertion {
  readonly fullName: string
  readonly status: "passed" | "failed" | "skipped" | "pending" | "todo" | "disabled"
}

interface Report {
  readonly testResults: readonly { readonly assertionResults: readonly Assertion[] }[]
}

const reports = "packages/*/reports/vitest.json"
for (const old of globSync(reports)) rmSync(old)

const tasks = ["lint", "typecheck", "check:scripts", "check:layers", "check:drift", "test"]
const run = spawnSync("turbo", ["run", ...tasks, "--continue", "--output-logs=new-only", ...process.argv.slice(2)], {
  stdio: "inherit",
})

let passed = 0
let failed = 0
let skipped = 0
for (const file of globSync(reports).sort()) {
  const report: Report = JSON.parse(readFileSync(file, "utf8"))
  for (const { fullName, status } of report.testResults.flatMap((result) => result.assertionResults)) {
    if (status === "passed") passed++
    else if (status === "failed") failed++
    else {
      skipped++
      console.log(`skipped: ${dirname(dirname(file))}: ${fullName}`)
    }
  }
}
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
process.exitCode = run.status ?? 1
