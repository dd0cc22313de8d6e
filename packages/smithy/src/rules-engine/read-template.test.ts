import { describe, expect, test } from "vitest"
import { readTemplate } from "./read-template.ts"
import type { Template } from "./rule-set.ts"
import { complaintOf } from "./testing.ts"

function show({ parts }: Template): readonly string[] {
  return parts.map((part) => {
    if (typeof part === "string") return part
    return part.kind === "reference" ? `<${part.name}>` : `<${JSON.stringify(part.path)}>`
  })
}

describe("readTemplate", () => {
  test.each<[string, readonly string[]]>([
    ["", []],
    ["plain", ["plain"]],
    ["{a}{b}", ["<a>", "<b>"]],
    ["x{a}y", ["x", "<a>", "y"]],
    ["{{a}}", ["{a}"]],
    ["{a#b.c[0]}", ['<["b","c",0]>']],
    ["{a#[-1]}", ["<[-1]>"]],
  ])("reads %s", (text, parts) => {
    expect(show(readTemplate(text, ""))).toEqual(parts)
  })

  test.each(["{a", "a}", "{a{b}}", "}{"])("refuses %s", (text) => {
    expect(complaintOf(() => readTemplate(text, "url"))).toBe(
      `url: The braces of "${text}" do not match; a brace that is text is doubled`,
    )
  })

  test.each(["", "a..b", "a[x]", "a[0", "[0][1]", "a[0]b"])("refuses the path %s", (path) => {
    expect(complaintOf(() => readTemplate(`{x#${path}}`, "url"))).toMatch(/^url: ".*" is no path; paths look like/)
  })
})
