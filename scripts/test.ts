/** `npm test`: every check there is, through turbo; then what failed, what was skipped and why, and the count. */
import { spawnSync } from "node:child_process"
import { globSync, readFileSync, rmSync } from "node:fs"
import { relative } from "node:path"

interface Assertion {
  readonly fullName: string
  readonly status: "passed" | "failed" | "skipped" | "pending" | "todo" | "disabled"
  readonly failureMessages: readonly string[]
}

interface File {
  readonly name: string
  /** Why the file could not be run, or nothing. */
  readonly message: string
  readonly assertionResults: readonly Assertion[]
}

interface Report {
  readonly testResults: readonly File[]
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
for (const path of globSync(reports).sort()) {
  const report: Report = JSON.parse(readFileSync(path, "utf8"))
  for (const { name, message, assertionResults } of report.testResults) {
    if (message) console.log(`failed: ${relative(".", name)}: ${message}`)
    for (const { fullName, status, failureMessages } of assertionResults) {
      if (status === "passed") passed++
      else if (status === "failed") {
        failed++
        console.log(`failed: ${relative(".", name)}: ${fullName}\n${failureMessages.join("\n")}`)
      } else {
        skipped++
        console.log(`skipped: ${relative(".", name)}: ${fullName}`)
      }
    }
  }
}
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
process.exitCode = run.status ?? 1
