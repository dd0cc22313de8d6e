import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { text } from "node:stream/consumers"
import { ListClosedWorkflowExecutionsCommand, SWFClient, UnknownResourceFault } from "@aws-sdk/client-swf"
import { afterAll, beforeAll, expect, test } from "vitest"
import { repository } from "../src/scratch-copy.ts"

/** The example in the README of the server's runtime that has all that belongs to a service. */
const [, example = ""] =
  /^## A service with everything\n+```ts\n(.*?)^```$/ms.exec(
    readFileSync(join(repository, "packages/server/README.md"), "utf8"),
  ) ?? []

let folder: string
let server: ChildProcess | undefined

beforeAll(() => {
  const reports = join(import.meta.dirname, "../reports")
  mkdirSync(reports, { recursive: true })
  folder = mkdtempSync(join(reports, "server-readme-"))
  writeFileSync(join(folder, "tsconfig.json"), '{ "extends": "../../tsconfig.json", "include": ["*.ts"] }')
  writeFileSync(join(folder, "service.ts"), `${example}\nconsole.log(running.url)\n`)
})
afterAll(() => {
  server?.kill()
  rmSync(folder, { recursive: true })
})

test("compiles", async () => {
  const compiler = spawn("npx", ["tsc", "-p", join(folder, "tsconfig.json")], { cwd: repository })
  expect(await Promise.all([text(compiler.stdout), once(compiler, "close")])).toEqual(["", [0, null]])
})

test("answers the AWS SDK, when that signs with a key that is known", async () => {
  const args = ["--conditions=@smithwright/source", join(folder, "service.ts")]
  const started = spawn(process.execPath, args, { cwd: repository, env: { ...process.env, PORT: "0" } })
  server = started
  const [url] = await once(started.stdout, "data")
  const call = (domain: string, secretAccessKey: string) => {
    const client = new SWFClient({
      region: "eu-central-1",
      endpoint: String(url).trim(),
      credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey },
      maxAttempts: 1,
    })
    const closeTimeFilter = { oldestDate: new Date(0) }
    return client.send(new ListClosedWorkflowExecutionsCommand({ domain, closeTimeFilter }))
  }
  expect(await call("867530901", "secret")).toMatchObject({ executionInfos: [] })
  await expect(call("other", "secret")).rejects.toBeInstanceOf(UnknownResourceFault)
  await expect(call("other", "secret")).rejects.toThrow("Ann has no domain other")
  await expect(call("867530901", "wrong")).rejects.toMatchObject({ name: "InvalidSignatureException" })
})
