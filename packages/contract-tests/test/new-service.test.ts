import { execFileSync, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { installPackages } from "../src/installed-packages.ts"
import { makeScratchCopy, repository } from "../src/scratch-copy.ts"

/** The README's way from a model to a service, by somebody who installed the packages and knows nothing of this workspace. */
const [, section = ""] =
  /^## From a model to a service\n(.*?)^## /ms.exec(
    readFileSync(join(repository, "packages/server/README.md"), "utf8"),
  ) ?? []
const [model = "", config = "", server = "", client = ""] = [...section.matchAll(/^```\w+\n(.*?)^```$/gms)].map(
  ([, code = ""]) => code,
)

let copy: ReturnType<typeof makeScratchCopy>
let project: string

beforeAll(() => {
  copy = makeScratchCopy()
  project = installPackages(
    copy.path,
    ["codegen", "server", "client"].map((name) => `@smithwright/${name}`),
  )
})
afterAll(() => copy.remove())

const compilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  rewriteRelativeImportExtensions: true,
  module: "nodenext",
  target: "es2023",
  types: ["node"],
  skipLibCheck: true,
  noEmit: true,
}

test.each([
  "aws.protocols#restJson1",
  "aws.protocols#awsJson1_0",
  "aws.protocols#awsJson1_1",
  "smithy.protocols#rpcv2Cbor",
])("its model, in %s, is generated, served and called", async (protocol) => {
  const [, name = ""] = protocol.split("#")
  const folder = join(project, name)
  mkdirSync(join(folder, "models"), { recursive: true })
  const files = {
    "package.json": '{ "type": "module" }',
    "tsconfig.json": JSON.stringify({ compilerOptions }),
    "models/shop.smithy": model.replace("aws.protocols#restJson1", protocol).replace("@restJson1", `@${name}`),
    "models/smithy-build.json": config,
    "server.ts": server,
  }
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text)
  const run = (...args: string[]) => execFileSync(process.execPath, args, { cwd: folder, encoding: "utf8" })

  run(join(project, "node_modules/@smithwright/codegen/dist/command/bin.js"), "generate")
  const started = spawn(process.execPath, ["server.ts"], { cwd: folder, env: { ...process.env, PORT: "0" } })
  try {
    const [url] = await once(started.stdout, "data")
    writeFileSync(join(folder, "client.ts"), client.replace("http://127.0.0.1:8080", String(url).trim()))
    expect(run(join(copy.path, "node_modules/typescript/bin/tsc"), "-p", ".")).toBe("")
    expect(run("client.ts")).toBe("4\nThere is no milk\n")
  } finally {
    started.kill()
  }
})
