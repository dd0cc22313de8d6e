import { symlinkSync } from "node:fs"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { ConfigError } from "./config-error.ts"
import { generate } from "./generate.ts"
import { type Workspace, weather, weatherConfig, weatherWorkspace } from "./testing.ts"

let workspace: Workspace
beforeEach(() => {
  workspace = weatherWorkspace()
})
afterEach(() => workspace.remove())

const folder = "out/contract/src/weather"
const names = ["constraints.ts", "index.ts", "schemas.ts", "types.ts"]

/** What a run did, by file name. */
async function run(options: { check?: boolean } = {}) {
  const { changes, unchanged, diagnostics } = await generate({ config: workspace.config, ...options })
  const root = join(workspace.path, "out/")
  return {
    changes: changes.map(({ kind, path }) => `${kind} ${path.slice(root.length)}`),
    unchanged,
    errors: diagnostics.map(({ message }) => message),
  }
}

test("writes everything, then nothing, then what changed", async () => {
  const paths = names.map((name) => `added contract/src/weather/${name}`)
  expect(await run()).toEqual({ changes: paths, unchanged: 0, errors: [] })
  expect(workspace.list("out")).toEqual(names.map((name) => `contract/src/weather/${name}`))
  expect(await run()).toEqual({ changes: [], unchanged: 4, errors: [] })

  workspace.write("models/weather/weather.smithy", weather.replace("min: 1", "min: 2"))
  expect((await run()).changes).toEqual([
    "changed contract/src/weather/constraints.ts",
    "changed contract/src/weather/types.ts",
  ])
  expect(workspace.read(`${folder}/constraints.ts`)).toContain("length: { min: 2 }")
})

test("is the same with the cache and without", async () => {
  await run()
  const cached = names.map((name) => workspace.read(`${folder}/${name}`))
  expect((await generate({ config: workspace.config, cache: false })).changes).toEqual([])
  expect(names.map((name) => workspace.read(`${folder}/${name}`))).toEqual(cached)
})

test("a check sees edits by hand, new and vanished files, and writes nothing", async () => {
  await run()
  const types = workspace.read(`${folder}/types.ts`)
  workspace.write(`${folder}/types.ts`, `${types}\n`)
  workspace.write(`${folder}/extra.ts`, "export {}")
  workspace.write("models/smithy-build.json", weatherConfig({ rain: { imports: ["weather"], plugins: {} } }))
  const removed = ["constraints.ts", "extra.ts", "index.ts", "schemas.ts", "types.ts"]
  const expected = removed.map((name) => `removed contract/src/weather/${name}`)
  expect((await run({ check: true })).changes).toEqual(expected)

  workspace.write("models/smithy-build.json", weatherConfig())
  expect((await run({ check: true })).changes).toEqual([
    "removed contract/src/weather/extra.ts",
    "changed contract/src/weather/types.ts",
  ])
  expect(workspace.read(`${folder}/types.ts`)).toBe(`${types}\n`)
  await run()
  expect(workspace.read(`${folder}/types.ts`)).toBe(types)
  expect(workspace.list("out")).toEqual(names.map((name) => `contract/src/weather/${name}`))
})

test("removes what a projection that is gone has left, and nothing else", async () => {
  await run()
  workspace.write("out/contract/src/mine/index.ts", "export const mine = 1")
  workspace.write("models/smithy-build.json", weatherConfig({}))
  await run()
  expect(workspace.list("out")).toEqual(["contract/src/mine/index.ts"])
})

test("writes nothing while one model is broken, and reports all errors", async () => {
  const broken =
    '$version: "2.0"\nnamespace a\nstructure A { b: }\nstructure C { d: }\n@range(min: 2, max: 1)\ninteger E'
  workspace.write("models/broken/a.smithy", broken)
  workspace.write(
    "models/smithy-build.json",
    weatherConfig({
      broken: { imports: ["broken"], plugins: { "typescript-contract": {} } },
      weather: { imports: ["weather"], plugins: { "typescript-contract": { service: "example.weather#Wether" } } },
    }),
  )
  const { changes, errors } = await run()
  expect(changes).toEqual([])
  expect(errors).toHaveLength(4)
  expect(errors[2]).toBe("Nothing is at least 2 and at most 1")
  expect(errors[3]).toBe(
    "projections.weather.plugins.typescript-contract.service names no service of the model: there are example.weather#Weather",
  )
  expect(() => workspace.list("out")).toThrow()
})

test("refuses a folder with somebody's own files", async () => {
  workspace.write(`${folder}/mine.ts`, "export const mine = 1")
  await expect(run()).rejects.toThrow(/mine\.ts was not generated/)
  expect(workspace.list("out")).toEqual(["contract/src/weather/mine.ts"])
})

test("writes through no link", async () => {
  workspace.write("elsewhere/types.ts", "untouched")
  await run()
  workspace.write("out/contract/src/other", "")
  symlinkSync(join(workspace.path, "elsewhere"), join(workspace.path, "out/contract/src/linked"))
  workspace.write(
    "models/smithy-build.json",
    weatherConfig({ linked: { imports: ["weather"], plugins: { "typescript-contract": {} } } }),
  )
  await expect(run()).rejects.toThrow(ConfigError)
  expect(workspace.read("elsewhere/types.ts")).toBe("untouched")
})
