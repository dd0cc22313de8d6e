import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { text } from "node:stream/consumers"
import { afterAll, beforeAll, expect, test } from "vitest"
import { repository } from "../src/scratch-copy.ts"
import { swfClients } from "./clients.ts"
import { useServer } from "./targets.ts"

const read = (file: string): string => readFileSync(join(repository, file), "utf8")

/** The code blocks of the README in one language, in their order. */
function blocks(language: string): string[] {
  return [...read("README.md").matchAll(/^```(\w*)\n(.*?)^```$/gms)]
    .filter(([, written]) => written === language)
    .map(([, , code = ""]) => code)
}

const [client = "", server = "", validators = ""] = blocks("ts")

/** Makes the server's example listen on any free port, and print where. */
const serverOnFreePort = `${server.replace("8080", "0").replace("await listen", "const { url } = await listen")}
console.log(url)
`

const swf = useServer("our mock", "swf")
let folder: string

beforeAll(() => {
  const reports = join(import.meta.dirname, "../reports")
  mkdirSync(reports, { recursive: true })
  folder = mkdtempSync(join(reports, "readme-"))
  const files = {
    "tsconfig.json": '{ "extends": "../../tsconfig.json", "include": ["*.ts"] }',
    "client.ts": client,
    "server.ts": serverOnFreePort,
    "validators.ts": validators,
  }
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Starts a program in an environment that leads clients to the mock. */
function start(program: string, ...args: string[]): ChildProcess & { stdout: NonNullable<ChildProcess["stdout"]> } {
  const aws = { AWS_ENDPOINT_URL: swf.url, AWS_ACCESS_KEY_ID: "AKIDEXAMPLE", AWS_SECRET_ACCESS_KEY: "secret" }
  return spawn(program, args, {
    cwd: repository,
    env: { ...process.env, ...aws },
    stdio: ["ignore", "pipe", "inherit"],
  })
}

const startExample = (file: string) => start(process.execPath, "--conditions=@smithwright/source", join(folder, file))

test("the examples compile", async () => {
  const compiler = start("npx", "tsc", "-p", join(folder, "tsconfig.json"))
  expect(await Promise.all([text(compiler.stdout), once(compiler, "close")])).toEqual(["", [0, null]])
})

test("the client's example prints the executions that the mock has", async () => {
  expect(await text(startExample("client.ts").stdout)).toBe("20110927-T-1 TIMED_OUT\n".repeat(3))
})

test("the server's example answers with its list and with its error", async () => {
  const example = startExample("server.ts")
  const [url] = await once(example.stdout, "data")
  const { list, errors } = swfClients["the generated client"](String(url).trim())
  expect((await list({ domain: "867530901" })).executionInfos).toEqual([])
  await expect(list({ domain: "other" })).rejects.toBeInstanceOf(errors.UnknownResourceFault)
  example.kill()
})

test("the validators' example prints what its comment says", async () => {
  const printed = await text(startExample("validators.ts").stdout)
  expect(printed).toBe(
    "1 validation error detected. Value at '/MaxResults' failed to satisfy constraint: Member must be between 1 and 100, inclusive\n",
  )
  expect(validators).toContain(`// ${printed}`)
})

test("the curl call gets the mock's answer", async () => {
  const curl = blocks("").find((code) => code.startsWith("curl ")) ?? ""
  const command = curl.replace("curl http://127.0.0.1:4010", `curl -s ${swf.url}`)
  expect(JSON.parse(await text(start("sh", "-c", command).stdout)).executionInfos).toHaveLength(3)
})

test.each(["README.md", "CONTRIBUTING.md", "ARCHITECTURE.md"])("the scripts that %s names exist", (file) => {
  const { scripts } = JSON.parse(read("package.json"))
  const named = [...read(file).matchAll(/npm run ([a-z:]+)|npm (start|test)\b/g)].map(
    ([, script, short]) => script ?? short ?? "",
  )
  expect(named).not.toEqual([])
  expect(named.filter((name) => !(name in scripts))).toEqual([])
})
