import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { readBuildConfig } from "./build-config.ts"
import { ConfigError } from "./config-error.ts"
import { type Workspace, weatherWorkspace } from "./testing.ts"

let workspace: Workspace
beforeEach(() => {
  workspace = weatherWorkspace()
})
afterEach(() => workspace.remove())

function problemsOf(content: string | object): readonly string[] {
  workspace.write("models/smithy-build.json", content)
  try {
    readBuildConfig(workspace.config)
    return []
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
}

test("shares top-level imports and plugins among projections, and leaves abstract ones out", () => {
  workspace.write("models/smithy-build.json", {
    version: "1.0",
    imports: ["common.smithy"],
    plugins: { "typescript-contract": { a: 1 } },
    projections: { one: { imports: ["one"] }, none: { abstract: true } },
  })
  expect(readBuildConfig(workspace.config)).toEqual({
    path: workspace.config,
    outputDirectory: join(workspace.path, "models/build/smithy"),
    projections: [
      {
        name: "one",
        imports: [
          { key: "imports[0]", path: join(workspace.path, "models/common.smithy") },
          { key: "projections.one.imports[0]", path: join(workspace.path, "models/one") },
        ],
        plugins: new Map([["typescript-contract", { a: 1 }]]),
      },
    ],
  })
})

test("names the key of every problem at once", () => {
  expect(
    problemsOf({
      version: "2.0",
      mavens: {},
      outputDirectory: 1,
      projections: {
        a: { imports: "x", plugins: { "typescript-contract": 1, nothing: {} }, transforms: [{ name: "t" }] },
        b: [],
      },
    }),
  ).toEqual([
    expect.stringMatching(/^mavens is no key that means anything here: there are version, outputDirectory, /),
    'version must be "1.0"',
    "outputDirectory must be a string",
    "projections.a.transforms are not supported",
    "projections.a.imports must be a list of strings",
    "projections.a.plugins.typescript-contract must be an object",
    expect.stringMatching(/^projections\.a\.plugins\.nothing is no plugin we have: there are typescript-contract, /),
    "projections.b must be an object",
  ])
})

test.each(["..", ".", "../up", "a/b", "", "a\\b", "/root", ".hidden", "a..", "__proto__", "con\u0000"])(
  "refuses the projection name %j",
  (name) => {
    const content = `{"version": "1.0", "projections": {${JSON.stringify(name)}: {}}}`
    expect(problemsOf(content)).toEqual([expect.stringContaining("cannot be a folder's name")])
  },
)

test.each(["{", "[]", "3"])("refuses %j", (content) => {
  expect(problemsOf(content)).toHaveLength(1)
})

test("says what to do about a missing file", () => {
  expect(() => readBuildConfig(join(workspace.path, "none.json"))).toThrow(
    "cannot be read. Choose another with --config",
  )
})

test("takes dependencies that are built in, and names those that cannot be fetched", () => {
  const dependencies = ["software.amazon.smithy:smithy-aws-traits:1.73.0", "com.example:models:1.0"]
  expect(
    problemsOf({ version: "1.0", maven: { dependencies, repositories: [{ url: "https://example.com" }] } }),
  ).toEqual([
    "maven.dependencies[1] is not built in and nothing is fetched: add the path of its .jar to `imports` instead",
  ])
})

test("fetches no imports", () => {
  expect(problemsOf({ version: "1.0", imports: ["https://example.com/a.smithy"] })).toEqual([
    "imports[0] is a URL, and nothing is fetched: name a file instead",
  ])
})
