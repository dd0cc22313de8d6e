import { describe, expect, test } from "vitest"
import { findings } from "../../testing.ts"
import { endpointRule } from "./testing.ts"

function check(schemes: string, traits = '@aws.api#service(sdkId: "S")'): string[] {
  const rule = endpointRule("https://a", `{ authSchemes: ${schemes} }`)
  const statements = `
    @smithy.rules#endpointRuleSet({ version: "1.0", parameters: {}, rules: [${rule}] })
    ${traits}
    service S {}`
  return findings("RuleSetAuthSchemes", statements).map((line) => line.replace("RuleSetAuthSchemes a#S: ", ""))
}

describe("authSchemes", () => {
  test.each<readonly [string, readonly string[]]>([
    ['[{ name: "sigv4", signingName: "a", signingRegion: "b", disableDoubleEncoding: true }]', []],
    ['[{ name: "sigv4a", signingRegionSet: ["*"] }]', []],
    ['[{ name: "beta-x", signingName: "a", more: 1 }]', []],
    ['"sigv4"', ["ERROR `authSchemes` has to be a list"]],
    ['["sigv4"]', ["ERROR `authSchemes` has to be a list of objects"]],
    ["[{ name: 1 }]", ["ERROR Each of the `authSchemes` needs a `name`, which is a string"]],
    ['[{ name: "sigv4" }, { name: "sigv4" }]', ["ERROR `sigv4` is more than once among the `authSchemes`"]],
    [
      '[{ name: "sigv4", signingName: 1, disableNormalizePath: 1, more: 1 }]',
      [
        "ERROR There is no `more` in this scheme, only name, signingName, disableDoubleEncoding, disableNormalizePath, signingRegion",
        "ERROR `signingName` has to be a string",
        "ERROR `disableNormalizePath` has to be a boolean",
      ],
    ],
    ['[{ name: "sigv4a" }]', ["ERROR `signingRegionSet`, a list of strings, is missing"]],
    ['[{ name: "sigv4a", signingRegionSet: [] }]', ["ERROR `signingRegionSet` cannot be empty"]],
    ['[{ name: "sigv4a", signingRegionSet: [1] }]', ["ERROR Each item of `signingRegionSet` has to be a string"]],
    ['[{ name: "sigv4a", signingRegionSet: 1 }]', ["ERROR `signingRegionSet` has to be a list of strings"]],
    ['[{ name: "beta-x" }]', ["ERROR `signingName`, a string, is missing"]],
    ['[{ name: "sigv4-x", signingName: "a" }]', ["DANGER What `sigv4-x` and the like need may still change"]],
    ['[{ name: "mine" }]', ["WARNING Nothing is known of `mine`, so that it cannot be checked"]],
  ])("%s", (schemes, problems) => {
    expect(check(schemes)).toEqual(problems)
  })

  test("without the modules of AWS its schemes are not known", () => {
    expect(check('[{ name: "sigv4" }]', "")).toEqual([
      "WARNING Nothing is known of `sigv4`, so that it cannot be checked",
    ])
  })
})
