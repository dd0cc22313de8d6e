import { loadModel } from "@smithwright/smithy"
import { expect, it } from "vitest"
import { safePatterns } from "./safe-patterns.ts"

async function check(pattern: string) {
  const text = `$version: "2.0"\nnamespace example\n@pattern(${JSON.stringify(pattern)})\nstring Name`
  const { model } = loadModel([{ name: "example.smithy", text }])
  const warnings: string[] = []
  const shapes = [...model.shapes.values()].filter(({ id }) => id === "example#Name")
  const patterns = await safePatterns(shapes, (warning) => warnings.push(warning))
  return { patterns: Object.fromEntries(patterns), warnings }
}

it.each(["^[a-z]+$", "^([a-z]+-)*[a-z]+$", "^a*a*$"])("lets %s pass", async (pattern) => {
  expect(await check(pattern)).toEqual({ patterns: { [pattern]: pattern }, warnings: [] })
})

it("writes a pattern as JavaScript wants it", async () => {
  expect(await check("^\\_$")).toEqual({ patterns: { "^\\_$": "^_$" }, warnings: [] })
})

it("leaves out what JavaScript cannot run", async () => {
  expect(await check("^\\p{Print}$")).toEqual({
    patterns: {},
    warnings: ["JavaScript cannot run the pattern of example#Name, so its validators do not check it: ^\\p{Print}$"],
  })
})

it.each(["^(a+)+$", "^(a|a)*$", "^([0-9]+.?)+$"])("leaves out %s, which takes exponential time", async (pattern) => {
  const { patterns, warnings } = await check(pattern)
  expect(patterns).toEqual({})
  expect(warnings).toHaveLength(1)
  expect(warnings[0]).toMatch(/^The pattern of example#Name takes exponential time on .*repeat\(\d+\)/)
})
