import { execFile } from "node:child_process"
import { join } from "node:path"
import { promisify } from "node:util"
import { afterEach, beforeEach, expect, test } from "vitest"
import { type Workspace, weather, weatherWorkspace } from "../build/testing.ts"

let workspace: Workspace
beforeEach(() => {
  workspace = weatherWorkspace()
})
afterEach(() => workspace.remove())

/** Runs the command as a process of its own, in the workspace. */
async function smithwright(...args: string[]) {
  const command = ["--conditions=@smithwright/source", join(import.meta.dirname, "bin.ts"), ...args]
  const options = { cwd: workspace.path, env: { ...process.env, FORCE_COLOR: undefined, CI: "true" } }
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, command, options)
    return { status: 0, stdout, stderr }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { status: code, stdout, stderr }
  }
}

const broken = '$version: "2.0"\nnamespace a\nstructure A { b: Strin }\n'

test("validates", async () => {
  expect(await smithwright("validate", "models")).toEqual({
    status: 0,
    stdout: "nothing to say about 1 file\n",
    stderr: "",
  })
})

test("shows what is wrong without colours, and ends with 1", async () => {
  workspace.write("a.smithy", broken)
  const { status, stdout, stderr } = await smithwright("validate", "a.smithy", "models")
  expect([status, stderr]).toEqual([1, ""])
  expect(stdout).toMatch(/^error\[Target\]: .*\n +--> a\.smithy:3:15\n/m)
  expect(stdout).toMatch(/\n1 error\n$/)
})

test("checks every rule, even where what was found first may be the cause", async () => {
  workspace.write("a.smithy", `${broken}union Empty {}\n`)
  const { stdout } = await smithwright("validate", "a.smithy")
  expect(Array.from(stdout.matchAll(/^error\[(\w+)/gm), ([, id]) => id)).toEqual(["Target", "Union"])
})

test("shows what is at least as grave as asked, as JSON too", async () => {
  workspace.write("a.smithy", '$version: "2.0"\nnamespace a\n@deprecated string A\nstructure B { a: A }\n')
  const all = await smithwright("validate", "a.smithy", "--severity", "NOTE", "--json")
  expect(JSON.parse(all.stdout).diagnostics).toContainEqual(
    expect.objectContaining({ severity: "WARNING", id: "DeprecatedShape.a#A", file: "a.smithy", line: 4 }),
  )
  const errors = await smithwright("validate", "a.smithy", "--severity", "ERROR", "--json")
  expect([errors.status, errors.stdout]).toEqual([0, '{"diagnostics":[]}\n'])
})

test("selects", async () => {
  const plain = await smithwright("select", "structure > member", "models")
  expect(plain).toEqual({
    status: 0,
    stdout: "example.weather#GetCityInput$name\nexample.weather#GetCityOutput$size\n",
    stderr: "",
  })
  const json = await smithwright("select", "service", "models", "--json")
  expect(JSON.parse(json.stdout)).toEqual([
    { id: "example.weather#Weather", type: "service", file: "models/weather/weather.smithy", line: 3, column: 1 },
  ])
})

test("says where a selector is wrong", async () => {
  const { status, stderr } = await smithwright("select", "structure [", "models")
  expect([status, stderr]).toEqual([2, expect.stringMatching(/^The selector cannot be read: at column 12, /)])
})

test("prints a JSON AST that is the same model", async () => {
  const { status, stdout } = await smithwright("ast", "models")
  expect(status).toBe(0)
  expect(Object.keys(JSON.parse(stdout).shapes)).toEqual([
    "example.weather#GetCity",
    "example.weather#GetCityInput",
    "example.weather#GetCityOutput",
    "example.weather#Weather",
  ])
  workspace.write("again.json", stdout)
  expect((await smithwright("ast", "again.json")).stdout).toBe(stdout)
})

test("compares two versions", async () => {
  const same = await smithwright("diff", "models", "models", "--json")
  expect(same).toEqual({ status: 0, stdout: '{"diagnostics":[]}\n', stderr: "" })
  expect((await smithwright("diff", "models", "models")).stdout).toBe("no change was found\n")
  workspace.write("old.smithy", '$version: "2.0"\nnamespace a\nstring A\nstring B\n')
  workspace.write("new.smithy", '$version: "2.0"\nnamespace a\nstructure A {}\n')
  const { status, stdout } = await smithwright("diff", "old.smithy", "new.smithy")
  expect(status).toBe(1)
  expect(stdout).toMatch(/^error\[ChangedShapeType\]: .*\n +--> new\.smithy:3:/m)
  expect(stdout).toMatch(/^warning\[RemovedShape\.ScalarShape\]: .*\n +--> old\.smithy:4:/m)
  workspace.write("broken.smithy", broken)
  expect(await smithwright("diff", "old.smithy", "broken.smithy")).toMatchObject({ status: 1, stdout: "" })
})

test.each(["ast", "select"])("%s does nothing with a model that has errors", async (command) => {
  workspace.write("a.smithy", broken)
  const args = command === "select" ? ["select", "*"] : ["ast"]
  const { status, stdout, stderr } = await smithwright(...args, "a.smithy")
  expect([status, stdout]).toEqual([1, ""])
  expect(stderr).toMatch(/^error\[Target/)
})

test("formats, and says what is not formatted", async () => {
  const [one, two] = ["models/weather/one.smithy", "models/weather/two.smithy"]
  workspace.write(one, weather)
  workspace.write(two, "$version: ")
  workspace.write("models/weather/weather.smithy", '$version: "2.0"\n\nnamespace a\n\nstring A\n')
  const check = await smithwright("format", "models", "--check")
  expect([check.status, check.stdout]).toEqual([1, `${one}\n`])
  expect(workspace.read(one)).toBe(weather)
  const first = await smithwright("format", "models")
  expect([first.status, first.stdout]).toEqual([1, `${one}\n`])
  expect(first.stderr).toMatch(/^error\[Model\]: .*\n +--> models\/weather\/two\.smithy:1:/)
  expect(workspace.read(two)).toBe("$version: ")
  expect(workspace.read(one)).toMatch(/\n {4}operations: \[/)
  expect((await smithwright("format", one, "--check")).status).toBe(0)
})

test.each([
  [["validate"], "error: missing required argument 'paths'\n"],
  [["validate", "nowhere"], "nowhere has no models\n"],
  [
    ["validate", "https://example.com/a.smithy"],
    "https://example.com/a.smithy is a URL, and nothing is fetched: name a file\n",
  ],
  [["validate", "models", "--severity", "BAD"], expect.stringContaining("Allowed choices are")],
  [["nonsense"], expect.stringContaining("unknown command 'nonsense'")],
])("%j is wrong usage", async (args, stderr) => {
  expect(await smithwright(...args)).toEqual({ status: 2, stdout: "", stderr })
})

test("lists its commands and explains each", async () => {
  const { status, stdout } = await smithwright("--help")
  expect(status).toBe(0)
  const names = Array.from(
    stdout.split("Commands:")[1]?.matchAll(/^ {2}(?!help)(\w+) /gm) ?? [],
    ([, name = ""]) => name,
  )
  expect(names).toEqual(["ast", "diff", "format", "generate", "mock", "select", "validate"])
  for (const name of names) {
    expect(await smithwright(name, "--help")).toMatchObject({
      status: 0,
      stderr: "",
      stdout: expect.stringContaining("Usage:"),
    })
  }
})
