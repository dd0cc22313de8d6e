import { describe, expect, test } from "vitest"
import type { Node } from "../syntax/node.ts"
import { evaluateRuleSet } from "./evaluate.ts"
import { readPartitions } from "./partitions.ts"
import { readRule } from "./read-rule.ts"
import { readRuleSet } from "./read-rule-set.ts"
import { call, complaintOf, errorRule, ruleSetOf } from "./testing.ts"

const parameters = { Name: { type: "string" }, Fast: { type: "boolean", required: true, default: false } }

describe("evaluateRuleSet", () => {
  const fast = {
    type: "endpoint",
    conditions: [call("booleanEquals", { ref: "Fast" }, true)],
    endpoint: { url: "https://fast" },
  }
  const named = {
    type: "endpoint",
    conditions: [call("isSet", { ref: "Name" })],
    endpoint: {
      url: "https://{Name}.com",
      headers: { h: ["a", "{Name}"] },
      properties: { p: [{ q: "{Name}", r: 1 }] },
    },
  }
  const ruleSet = readRuleSet(ruleSetOf(parameters, fast, named, errorRule("No name")))

  test("fills in the endpoint of the first rule that matches", () => {
    expect(evaluateRuleSet(ruleSet, { Name: "n" })).toEqual({
      endpoint: { url: "https://n.com", headers: { h: ["a", "n"] }, properties: { p: [{ q: "n", r: 1 }] } },
    })
  })

  test("values win over defaults", () => {
    expect(evaluateRuleSet(ruleSet, { Fast: true })).toMatchObject({ endpoint: { url: "https://fast" } })
  })

  test("null is no value", () => {
    expect(evaluateRuleSet(ruleSet, { Name: null })).toEqual({ error: "No name" })
  })

  test("a tree whose rules do not match ends the search", () => {
    const tree = { type: "tree", conditions: [], rules: [fast] }
    const trees = readRuleSet(ruleSetOf(parameters, tree, errorRule("never")))
    expect(complaintOf(() => evaluateRuleSet(trees, {}))).toBe("rules.0: No rule matches")
  })

  test("says which value has the wrong type", () => {
    expect(complaintOf(() => evaluateRuleSet(ruleSet, { Fast: "yes" }))).toBe(
      "rules.0.conditions.0: `booleanEquals`: Its arguments have to be boolean, boolean",
    )
  })
})

test("texts cannot grow without end", () => {
  const twice = Array.from({ length: 60 }, (_, index) => ({
    ...Object(call("uriEncode", index === 0 ? "ab" : `{x${index - 1}}{x${index - 1}}`)),
    assign: `x${index}`,
  }))
  const ruleSet = readRuleSet(ruleSetOf({}, errorRule("x", ...twice)))
  expect(complaintOf(() => evaluateRuleSet(ruleSet, {}))).toBe(
    "rules.0.conditions.16.argv.0: A text has more than 100000 characters",
  )
})

describe("functions", () => {
  const partitions = readPartitions({
    partitions: [
      { id: "aws", regionRegex: "^us\\-\\w+\\-\\d+$", regions: { "aws-global": {} }, outputs: { dnsSuffix: "com" } },
      { id: "aws-cn", regionRegex: "^cn\\-\\w+\\-\\d+$", regions: { "cn-north-1": {} }, outputs: { dnsSuffix: "cn" } },
    ],
  })

  /** What a call leads to, as text. Types are not checked, so that results of all types are seen. */
  function evaluate(fn: string, ...argv: readonly Node[]): string {
    const condition = { ...Object(call(fn, ...argv)), assign: "x" }
    const rules = [errorRule({ ref: "x" }, condition), errorRule("nothing")].map((node) =>
      readRule({ node, place: "" }),
    )
    try {
      const version = { major: 1, minor: 1 }
      const resolution = evaluateRuleSet({ version, parameters: [], rules }, {}, { partitions })
      return "error" in resolution ? resolution.error : resolution.endpoint.url
    } catch (error) {
      return String(error).replace(/^\w+: /, "")
    }
  }

  test.each<readonly [string, readonly Node[], string]>([
    ["substring", ["abcd", 1, 3, false], "bc"],
    ["substring", ["abcd", 0, 1, true], "d"],
    ["substring", ["abc", 2, 2, false], "nothing"],
    ["substring", ["abc", 0, 4, false], "nothing"],
    ["substring", ["aé", 0, 1, false], "nothing"],
    ["uriEncode", ["a b/~*é"], "a%20b%2F~%2A%C3%A9"],
    ["split", ["a--b--c", "--", 0], 'Expected a string, found ["a","b","c"]'],
    ["split", ["a--b--c", "--", 2], 'Expected a string, found ["a","b--c"]'],
    ["split", ["a--b", "--", 1], 'Expected a string, found ["a--b"]'],
    ["split", ["", "-", 0], 'Expected a string, found [""]'],
    ["split", ["a", "", 0], "`split`: Its delimiter cannot be empty"],
    ["split", ["a", "-", -1], "`split`: Its limit cannot be negative"],
    ["coalesce", [call("substring", "a", 1, 1, false), "b"], "b"],
    ["ite", [true, "a", "b"], "a"],
    ["ite", [false, "a", "b"], "b"],
    ["not", [true], "nothing"],
    ["getAttr", [call("split", "a-b", "-", 0), "[-1]"], "b"],
    ["getAttr", [call("split", "a-b", "-", 0), "[2]"], "nothing"],
    ["getAttr", [call("parseURL", "HTTPS://h:1/p"), "scheme"], "https"],
    ["getAttr", [call("parseURL", "https://h:1/p"), "authority"], "h:1"],
    ["getAttr", [call("parseURL", "https://h/p"), "normalizedPath"], "/p/"],
    ["getAttr", [call("parseURL", "https://h"), "normalizedPath"], "/"],
    ["getAttr", [call("parseURL", "https://[::1]:1"), "isIp"], "Expected a string, found true"],
    ["getAttr", [call("parseURL", "https://1.2.3.4"), "isIp"], "Expected a string, found true"],
    ["getAttr", [call("parseURL", "https://1.2.3.400"), "isIp"], "Expected a string, found true"],
    ["getAttr", [call("parseURL", "https://1.2.3.04"), "isIp"], "nothing"],
    ["getAttr", [call("parseURL", "https://1.2.3.400/"), "path"], "/"],
    ["parseURL", ["https://h?q"], "nothing"],
    ["parseURL", ["ftp://h"], "nothing"],
    ["parseURL", ["https://h:x"], "nothing"],
    ["getAttr", [call("aws.partition", "us-east-1"), "name"], "aws"],
    ["getAttr", [call("aws.partition", "cn-north-1"), "dnsSuffix"], "cn"],
    ["getAttr", [call("aws.partition", "cn-west-9"), "name"], "aws-cn"],
    ["getAttr", [call("aws.partition", "moon"), "name"], "aws"],
    ["getAttr", [call("aws.parseArn", "arn:aws:s3:::a:b/c"), "resourceId[2]"], "c"],
    ["getAttr", [call("aws.parseArn", "arn:aws:s3:r:1:a"), "accountId"], "1"],
    ["aws.parseArn", ["arn:aws::r:1:a"], "nothing"],
    ["aws.parseArn", ["arn:aws:s3:r:1:"], "nothing"],
  ])("%s(%j) is %s", (fn, argv, result) => {
    expect(evaluate(fn, ...argv)).toBe(result)
  })

  test.each<readonly [string, readonly Node[], boolean]>([
    ["stringEquals", ["a", "a"], true],
    ["booleanEquals", [true, false], false],
    ["isValidHostLabel", ["a-1", false], true],
    ["isValidHostLabel", ["a.b", false], false],
    ["isValidHostLabel", ["a.b", true], true],
    ["isValidHostLabel", ["a..b", true], false],
    ["isValidHostLabel", ["-a", false], false],
    ["isValidHostLabel", ["a".repeat(64), false], false],
    ["aws.isVirtualHostableS3Bucket", ["my-bucket", false], true],
    ["aws.isVirtualHostableS3Bucket", ["my.bucket", false], false],
    ["aws.isVirtualHostableS3Bucket", ["my.bucket", true], true],
    ["aws.isVirtualHostableS3Bucket", ["my-.bucket", true], false],
    ["aws.isVirtualHostableS3Bucket", ["1.2.3.4", true], false],
    ["aws.isVirtualHostableS3Bucket", ["Ab", false], false],
  ])("%s(%j) is %s", (fn, argv, result) => {
    expect(evaluate(fn, ...argv)).toBe(result ? "Expected a string, found true" : "nothing")
  })

  test("partitions have to be told", () => {
    const ruleSet = readRuleSet(ruleSetOf({}, errorRule("x", call("aws.partition", "r"))))
    expect(complaintOf(() => evaluateRuleSet(ruleSet, {}))).toBe(": `aws.partition` needs to be told the partitions")
  })
})
