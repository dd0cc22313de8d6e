import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"

const read = (path: string): string => readFileSync(join(import.meta.dirname, path), "utf8")
const named = [...read("../README.md").matchAll(/^```ts\n\/\/ (\S+\.ts)\n(.*?)^```$/gms)]

test.each(named.map(([, name = "", text = ""]) => [name, text]))(
  "the README's %s is the example that is tested",
  (name, text) => {
    expect(text).toBe(read(`examples/${name}`))
  },
)

test("every example is in the README", () => {
  const examples = readdirSync(join(import.meta.dirname, "examples")).filter((name) => name !== "service.ts")
  expect(named.map(([, name]) => name).sort()).toEqual(examples.sort())
})
