import { describe, expect, test } from "vitest"
import { findings } from "../../testing.ts"

function check(path: string): string[] {
  const statements = `
    @smithy.rules#operationContextParams(p: { path: "${path}" })
    operation Do { input := { nested: Nested, list: Nesteds, map: Map } }
    structure Nested { text: String, names: Names }
    list Nesteds { member: Nested }
    list Names { member: String }
    map Map { key: String, value: String }`
  return findings("OperationContextParamsTrait", statements)
}

describe("paths", () => {
  test.each(["nested.text", "list[*].text", "list[].names[]", "keys(map)", "list[*].[text]", "map.*", "@"])(
    "%s",
    (path) => {
      expect(check(path)).toEqual([])
    },
  )

  test.each(["...", "nested.other", "list.text", "nested.text[*]", "keys(list)"])("%s leads nowhere", (path) => {
    const start = `ERROR OperationContextParamsTrait a#Do: The path of \`p\`, \`${path}\`, leads nowhere: `
    expect(check(path)).toEqual([expect.stringContaining(start)])
  })

  test.each([
    ["list[0].text", "indexes"],
    ["list[:1].text", "slices"],
    ["list[?text]", "filters"],
    ["nested.{a: text}", "objects in braces"],
    ["nested.text || nested.text", "`||`"],
    ["length(list)", "the function length()"],
  ])("%s is not for all clients", (path, what) => {
    expect(check(path)).toEqual([
      `ERROR OperationContextParamsTrait a#Do: The path of \`p\`, \`${path}\`, uses what not all clients know: ${what}`,
    ])
  })
})
