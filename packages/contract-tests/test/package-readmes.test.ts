import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { text } from "node:stream/consumers"
import { afterAll, beforeAll, expect, test } from "vitest"
import { repository } from "../src/scratch-copy.ts"
import { useServer } from "./targets.ts"

/** The examples of a package's README, each with what it prints below it. */
function examplesOf(name: string) {
  const readme = readFileSync(join(repository, "packages", name, "README.md"), "utf8")
  const examples = [...readme.matchAll(/^```ts\n(.*?)^```$(?:\n\n```text\n(.*?)^```$)?/gms)]
  return examples.map(([, code = "", output = ""], index) => ({ file: `${name}-${index + 1}.ts`, code, output }))
}

const examples = ["client", "codegen", "mock", "pattern"].flatMap(examplesOf)
const swf = useServer("our mock", "swf")
let folder: string

beforeAll(() => {
  const reports = join(import.meta.dirname, "../reports")
  mkdirSync(reports, { recursive: true })
  folder = mkdtempSync(join(reports, "package-readmes-"))
  writeFileSync(join(folder, "tsconfig.json"), '{ "extends": "../../tsconfig.json", "include": ["*.ts"] }')
  for (const { file, code } of examples) writeFileSync(join(folder, file), code)
})
afterAll(() => rmSync(folder, { recursive: true }))

/** What a program prints in an environment that leads clients to the mock. */
async function run(program: string, ...args: string[]): Promise<string> {
  const keys = { AWS_REGION: "us-east-1", AWS_ACCESS_KEY_ID: "AKIDEXAMPLE", AWS_SECRET_ACCESS_KEY: "secret" }
  const env = { ...process.env, AWS_ENDPOINT_URL: swf.url, ...keys }
  const started = spawn(program, args, { cwd: repository, env, stdio: ["ignore", "pipe", "inherit"] })
  const [printed] = await Promise.all([text(started.stdout), once(started, "close")])
  return printed
}

test("the examples compile", async () => {
  expect(await run("npx", "tsc", "-p", join(folder, "tsconfig.json"))).toBe("")
})

test.each(examples.map(({ file, output }) => [file, output]))(
  "%s prints what its README says",
  async (file, output) => {
    expect(await run(process.execPath, "--conditions=@smithwright/source", join(folder, file))).toBe(output)
  },
)
