import { expect, test } from "vitest"
import { findings } from "../../testing.ts"

const check = (version: string) => {
  const split = '{ fn: "split", argv: ["a-b", "-", 0], assign: "parts" }'
  const last = '{ fn: "getAttr", argv: [{ ref: "parts" }, "[-1]"], assign: "last" }'
  const first = '{ fn: "getAttr", argv: [{ ref: "parts" }, "[0]"], assign: "first" }'
  const rule = `{ type: "error", conditions: [${split}, ${last}, ${first}], error: "No" }`
  const statements = `
    @smithy.rules#endpointRuleSet({ version: "${version}", parameters: {}, rules: [${rule}, ${rule}] })
    service S {}`
  return findings("RulesEngineVersion", statements)
}

test("rules use what their version has", () => {
  for (const version of ["1.1", "1.3", "2.0"]) expect(check(version)).toEqual([])
  expect(check("1.0")).toEqual([
    "ERROR RulesEngineVersion a#S: `split` needs version 1.1 of the rules, and these have 1.0",
    "ERROR RulesEngineVersion a#S: A negative index of `getAttr` needs version 1.1 of the rules, and these have 1.0",
  ])
})
