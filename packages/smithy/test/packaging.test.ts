import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"

const packages = join(import.meta.dirname, "../..")

/** What a package imports besides its own files, each once. */
function importsOf(name: string): readonly string[] {
  const files = globSync("src/**/*.ts", { cwd: join(packages, name) }).filter((file) => !file.endsWith(".test.ts"))
  expect(files).toContain("src/index.ts")
  const imported = files.flatMap((file) => {
    const text = readFileSync(join(packages, name, file), "utf8")
    return Array.from(
      text.matchAll(/^(?:import|export|\}) .*from "([^"]+)"|\bimport\("([^"]+)"\)/gm),
      ([, from, lazy]) => from ?? lazy ?? "",
    )
  })
  expect(imported.length).toBeGreaterThan(files.length / 2)
  return [...new Set(imported.filter((path) => !/^\.\.?\//.test(path)))]
}

function dependenciesOf(name: string): readonly string[] {
  const manifest = JSON.parse(readFileSync(join(packages, name, "package.json"), "utf8"))
  const { dependencies = {}, peerDependencies = {}, optionalDependencies = {} } = manifest
  return Object.keys({ ...dependencies, ...peerDependencies, ...optionalDependencies })
}

test("nothing is needed besides the package and our own for patterns: no dependency, no node: module", () => {
  expect(importsOf("smithy")).toEqual(["@smithwright/pattern"])
  expect(dependenciesOf("smithy")).toEqual(["@smithwright/pattern"])
  expect(importsOf("pattern")).toEqual([])
  expect(dependenciesOf("pattern")).toEqual([])
})
