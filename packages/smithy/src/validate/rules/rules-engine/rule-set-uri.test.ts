import { expect, test } from "vitest"
import { endpointRule, findingsOfRules } from "./testing.ts"

const check = (url: string) => {
  const parameters = '{ A: { type: "string", required: true, documentation: "What" } }'
  return findingsOfRules("RuleSetUri", `parameters: ${parameters}, rules: [${endpointRule(url)}]`)
}

test("URLs are for HTTP, as far as is known", () => {
  for (const url of ["https://a", "http://{A}", "{A}/b"]) expect(check(url)).toEqual([])
  for (const url of ["foo://a/", "", "{{A}}"]) {
    const start = url.replace("{{", "{").replace("}}", "}")
    const message = `A URL has to begin with \`http://\` or \`https://\`, and this with \`${start}\``
    expect(check(url)).toEqual([`ERROR RuleSetUri a#S: ${message}`])
  }
})
