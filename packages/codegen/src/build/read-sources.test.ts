import { writeFileSync } from "node:fs"
import { join, relative } from "node:path"
import { strToU8, zipSync } from "fflate"
import { afterEach, beforeEach, expect, test } from "vitest"
import { readSources } from "./read-sources.ts"
import { type Workspace, weatherWorkspace } from "./testing.ts"

let workspace: Workspace
beforeEach(() => {
  workspace = weatherWorkspace()
})
afterEach(() => workspace.remove())

/** Writes an archive into the workspace, and answers its path. */
function archive(files: { readonly [name: string]: string }, name = "models.jar"): string {
  const path = join(workspace.path, name)
  const entries = Object.entries(files).map(([file, text]) => [`META-INF/smithy/${file}`, strToU8(text)] as const)
  writeFileSync(path, zipSync(Object.fromEntries(entries)))
  return path
}

async function problemOf(path: string): Promise<string> {
  try {
    await readSources([{ path }])
    return ""
  } catch (error) {
    return String(error).replace(relative(process.cwd(), path), "models.jar")
  }
}

test("reads the models that an archive lists, and no others", async () => {
  const path = archive({
    manifest: "# models\n\na.smithy\r\nsub/b.json\n",
    "a.smithy": "namespace a",
    "sub/b.json": "{}",
    "c.smithy": "namespace c",
  })
  const name = relative(process.cwd(), path)
  expect(await readSources([{ path }, { path }])).toEqual([
    { name: `${name}!/META-INF/smithy/a.smithy`, text: "namespace a" },
    { name: `${name}!/META-INF/smithy/sub/b.json`, text: "{}" },
  ])
})

test("finds archives in folders", async () => {
  archive({ manifest: "a.smithy", "a.smithy": "namespace a" }, "models/weather/lib.zip")
  const found = await readSources([{ path: join(workspace.path, "models") }])
  expect(found.map(({ name }) => name.split("models/")[1])).toEqual([
    "weather/lib.zip!/META-INF/smithy/a.smithy",
    "weather/weather.smithy",
  ])
})

test.each([
  [{ "a.smithy": "" }, "has no META-INF/smithy/manifest, so it holds no models"],
  [{ manifest: "../../a.smithy" }, 'lists "../../a.smithy", which is no path below META-INF/smithy/'],
  [{ manifest: "/a.smithy" }, 'lists "/a.smithy", which is no path below META-INF/smithy/'],
  [{ manifest: "a\\..\\b.smithy" }, 'lists "a\\\\..\\\\b.smithy", which is no path below META-INF/smithy/'],
  [{ manifest: "a.class" }, 'lists "a.class", which is no .smithy and no .json file'],
  [{ manifest: "a.smithy" }, 'lists "a.smithy", which it does not hold'],
])("refuses an archive with %j", async (files: Record<string, string>, problem) => {
  expect(await problemOf(archive(files))).toBe(`ConfigError: models.jar ${problem}`)
})

test("refuses a bomb before it unpacks it", async () => {
  const path = archive({ manifest: "a.smithy", "a.smithy": " ".repeat(129 * 1024 * 1024) })
  expect(await problemOf(path)).toBe("ConfigError: models.jar holds more than 128 MiB of models")
})

test("refuses what is no archive", async () => {
  workspace.write("models.jar", "no archive")
  expect(await problemOf(join(workspace.path, "models.jar"))).toBe(
    "ConfigError: models.jar cannot be opened: invalid zip data",
  )
})
