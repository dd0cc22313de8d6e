import { relative } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { type Workspace, weatherWorkspace } from "../build/testing.ts"
import { main } from "./main.ts"

let workspace: Workspace
beforeEach(() => {
  workspace = weatherWorkspace()
})
afterEach(() => workspace.remove())

async function run(...args: string[]) {
  const out: string[] = []
  const complaints: string[] = []
  const status = await main(args, {
    color: false,
    print: (text) => void out.push(text),
    complain: (text) => void complaints.push(text),
  })
  const plain = (lines: string[]) => lines.join("\n").replaceAll(`${relative(process.cwd(), workspace.path)}/`, "")
  return { status, out: plain(out), complaints: plain(complaints) }
}

const generate = (...args: string[]) => run("generate", "--config", workspace.config, ...args)

test("says what it wrote", async () => {
  const files = ["constraints.ts", "index.ts", "schemas.ts", "types.ts"].map(
    (name) => `out/contract/src/weather/${name}`,
  )
  const list = files.map((file) => `+ ${file}`).join("\n")
  expect(await generate("--check")).toEqual({
    status: 1,
    out: list,
    complaints: '4 files are not up to date: run "npm run generate" and commit the result',
  })
  expect(await generate()).toEqual({ status: 0, out: `${list}\n0 files unchanged`, complaints: "" })
  expect(await generate("--check")).toEqual({ status: 0, out: "4 files unchanged", complaints: "" })
  expect(await generate("--json")).toEqual({
    status: 0,
    out: '{"files":[],"unchanged":4,"diagnostics":[]}',
    complaints: "",
  })
})

test("shows a broken model as code frames and ends with 1", async () => {
  workspace.write("models/weather/more.smithy", '$version: "2.0"\nnamespace a\nstructure A { b: }')
  const { status, out, complaints } = await generate()
  expect([status, out]).toEqual([1, ""])
  expect(complaints).toContain("--> models/weather/more.smithy:3:")
  expect(complaints).toMatch(/\nnothing was written$/)
  expect(JSON.parse((await generate("--json")).out)).toEqual({
    files: [],
    unchanged: 0,
    diagnostics: [
      expect.objectContaining({ severity: "ERROR", file: expect.stringMatching(/more\.smithy$/), line: 3 }),
    ],
  })
})

test("ends with 2 when the command line or the configuration cannot be used", async () => {
  expect(await run("generate", "--nonsense")).toEqual({
    status: 2,
    out: "",
    complaints: expect.stringContaining("--nonsense"),
  })
  expect((await generate("--check", "--watch")).status).toBe(2)
  expect((await run("nonsense")).status).toBe(2)
  workspace.write(
    "models/smithy-build.json",
    '{"version": "1.0", "projections": {"weather": {"imports": ["nowhere"]}}}',
  )
  expect(await generate()).toEqual({
    status: 2,
    out: "",
    complaints: "models/smithy-build.json: projections.weather.imports[0]: models/nowhere has no models",
  })
})

test("nothing in a configuration can drive the terminal", async () => {
  workspace.write("models/smithy-build.json", JSON.stringify({ "\u001b[2J\u009b": 1 }))
  const { complaints } = await generate()
  expect(complaints).toMatch(/: ␛\[2J<U\+009B> is no key/)
})

test("explains itself", async () => {
  expect(await run("generate", "--help")).toEqual({
    status: 0,
    out: expect.stringContaining("--check"),
    complaints: "",
  })
})
