import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"

const folder = join(import.meta.dirname, "..")
const readme = readFileSync(join(folder, "README.md"), "utf8")
const examples = [...readme.matchAll(/^```ts\n(.*?)^```\n\n```text\n(.*?)^```$/gms)]

test("each example has what it prints below it", () => {
  expect(examples.length).toBe(3)
  expect([...readme.matchAll(/^```ts$/gm)].length).toBe(examples.length)
})

test.each(examples.map(([, code = "", output = ""], index) => [index + 1, code, output]))(
  "example %i prints what is said",
  (_, code, output) => {
    const options = ["--conditions=@smithwright/source", "--input-type=module-typescript", "--eval", String(code)]
    expect(execFileSync(process.execPath, options, { cwd: folder, encoding: "utf8" })).toBe(output)
  },
)
