import { loadModel } from "@smithwright/smithy"
import { expect, it } from "vitest"
import { patternTests } from "./patterns.ts"

async function check(pattern: string) {
  const text = `$version: "2.0"\nnamespace example\n@pattern(${JSON.stringify(pattern)})\nstring Name`
  const { model } = loadModel([{ name: "example.smithy", text }])
  const warnings: string[] = []
  const shapes = [...model.shapes.values()].filter(({ id }) => id === "example#Name")
  const tests = await patternTests(shapes, (warning) => warnings.push(warning))
  return { code: tests.get(pattern)?.code, warnings }
}

it.each(["^[a-z]+$", "^([a-z]+-)*[a-z]+$", "^a*a*$"])("runs %s as it is", async (pattern) => {
  expect(await check(pattern)).toEqual({ code: `/* @__PURE__ */ new RegExp("${pattern}", "u")`, warnings: [] })
})

it("matches what only looks dangerous without backtracking, and says nothing", async () => {
  const expected = { code: '/* @__PURE__ */ compilePattern("^(?:ab|cd)+$")', warnings: [] }
  expect(await check("^(?:ab|cd)+$")).toEqual(expected)
})

it("writes a pattern as JavaScript wants it", async () => {
  expect(await check("^\\_$")).toEqual({ code: '/* @__PURE__ */ new RegExp("^_$", "u")', warnings: [] })
})

it("leaves out what JavaScript cannot run, and says what to do", async () => {
  expect(await check("^\\p{Print}$")).toEqual({
    code: undefined,
    warnings: [
      "JavaScript cannot run the pattern of example#Name with Unicode, so its validators do not check it: ^\\p{Print}$. " +
        "Write it as ECMA 262 does: escape no character that means nothing, and use classes such as \\p{L}.",
    ],
  })
})

it.each(["^(a+)+$", "^(a|a)*$", "^([0-9]+.?)+$"])("matches %s without backtracking, and warns", async (pattern) => {
  const { code, warnings } = await check(pattern)
  expect(code).toBe(`/* @__PURE__ */ compilePattern("${pattern}")`)
  expect(warnings).toHaveLength(1)
  expect(warnings[0]).toMatch(
    /^The pattern of example#Name takes exponential time on .*repeat\(\d+\).*, so its validators match it by @smithwright\/pattern/,
  )
})

it("leaves out what only endless backtracking can match", async () => {
  const { code, warnings } = await check("^(a+)+(?<!b)$")
  expect(code).toBeUndefined()
  expect(warnings).toEqual([expect.stringContaining("so its validators do not check it: ^(a+)+(?<!b)$")])
})
