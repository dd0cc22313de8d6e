import { describe, expect, test } from "vitest"
import { readJsonFile } from "../file/located.ts"
import { evaluate } from "./evaluate.ts"
import { matchesGlob } from "./glob.ts"
import { readPolicy } from "./read-policy.ts"

const list = "swf:ListClosedWorkflowExecutions"
const orders = "arn:aws:swf:us-east-1:123456789012:/domain/orders"
const allowAll = { Effect: "Allow", Action: "*", Resource: "*" }

/** What a policy of these statements says to a request for the domain `orders`. */
function decide(statements: unknown, conditions: Record<string, readonly string[]> = {}, resource = orders) {
  const policy = readPolicy(
    readJsonFile("access.json", JSON.stringify({ Version: "2012-10-17", Statement: statements })),
  )
  return evaluate([policy], { action: list, resource, conditions: new Map(Object.entries(conditions)) })
}

const tag = (...values: string[]) => ({ "swf:tagfilter.tag": values })
const name = (value: string) => ({ "swf:typefilter.name": [value] })

describe("a policy", () => {
  test("that is not there denies", () => {
    expect(evaluate([], { action: list, resource: orders, conditions: new Map() })).toBe("denied-by-default")
  })

  test("that denies wins, wherever it stands", () => {
    expect(decide([{ ...allowAll, Effect: "Deny" }, allowAll])).toBe("denied-explicitly")
    expect(decide([allowAll, { ...allowAll, Effect: "Deny" }])).toBe("denied-explicitly")
  })

  test.each([
    [list, "allowed"],
    ["SWF:listclosedworkflowexecutions", "allowed"],
    ["swf:List*", "allowed"],
    ["swf:ListClosedWorkflowExecution?", "allowed"],
    ["swf:*", "allowed"],
    ["swf:ListOpen*", "denied-by-default"],
    ["profile:*", "denied-by-default"],
    ["swf:ListClosedWorkflowExecution", "denied-by-default"],
  ])("is about the action %s: %s", (Action, decision) => {
    expect(decide({ ...allowAll, Action })).toBe(decision)
  })

  test.each([
    [orders, "allowed"],
    ["arn:aws:swf:*:123456789012:/domain/ord*", "allowed"],
    ["arn:aws:swf:us-east-?:*:*", "allowed"],
    ["arn:aws:swf:us-east-1:123456789012:/domain/Orders", "denied-by-default"],
    ["arn:aws:swf:us-east-1:210987654321:/domain/orders", "denied-by-default"],
    ["arn:aws:swf:us-east-1:123456789012:/domain/order", "denied-by-default"],
    ["arn:aws:s*:/domain/orders:*:*:*", "denied-by-default"],
  ])("is about the resource %s: %s", (Resource, decision) => {
    expect(decide({ ...allowAll, Resource })).toBe(decision)
  })

  test("is about everything but what NotAction and NotResource name", () => {
    expect(decide({ Effect: "Allow", NotAction: "swf:ListOpen*", NotResource: "arn:aws:swf:*:*:/domain/x" })).toBe(
      "allowed",
    )
    expect(decide({ Effect: "Allow", NotAction: ["a:b", "swf:List*"], Resource: "*" })).toBe("denied-by-default")
    expect(decide({ Effect: "Allow", Action: "*", NotResource: [orders] })).toBe("denied-by-default")
  })
})

describe("the documents' rules", () => {
  test("the Resource element limits the action to some domains", () => {
    const statement = { Effect: "Allow", Action: "swf:*", Resource: orders }
    const others = "arn:aws:swf:us-east-1:123456789012:/domain/returns"
    expect([decide(statement), decide(statement, {}, others)]).toEqual(["allowed", "denied-by-default"])
  })

  test.each(["swf:tagFilter.tag", "swf:typeFilter.name", "swf:typeFilter.version", "SWF:TagFilter.Tag"])(
    "the key %s constrains a parameter",
    (key) => {
      const statement = { ...allowAll, Condition: { StringEquals: { [key]: "a" } } }
      const given = (value: string) => decide(statement, { [key.toLowerCase()]: [value] })
      expect([given("a"), given("b"), decide(statement)]).toEqual(["allowed", "denied-by-default", "denied-by-default"])
    },
  )

  test("all conditions must hold", () => {
    const Condition = { StringEquals: { "swf:tagFilter.tag": "a", "swf:typeFilter.name": "t" } }
    expect(decide({ ...allowAll, Condition }, { ...tag("a"), ...name("t") })).toBe("allowed")
    expect(decide({ ...allowAll, Condition }, tag("a"))).toBe("denied-by-default")
  })
})

describe("the operator", () => {
  const yes = "allowed"
  const no = "denied-by-default"
  // Wanted values, then what comes of the values a, A, ab, c, and of no value.
  test.each([
    ["StringEquals", ["a", "c"], [yes, no, no, yes, no]],
    ["StringEqualsIfExists", ["a"], [yes, no, no, no, yes]],
    ["StringNotEquals", ["a", "c"], [no, yes, yes, no, yes]],
    ["StringNotEqualsIfExists", ["a"], [no, yes, yes, yes, yes]],
    ["StringEqualsIgnoreCase", ["a"], [yes, yes, no, no, no]],
    ["StringNotEqualsIgnoreCase", ["a"], [no, no, yes, yes, yes]],
    ["StringLike", ["a*"], [yes, no, yes, no, no]],
    ["StringNotLike", ["a*"], [no, yes, no, yes, yes]],
    ["ForAnyValue:StringEquals", ["a"], [yes, no, no, no, no]],
    ["ForAnyValue:StringNotEquals", ["a"], [no, yes, yes, yes, no]],
    ["ForAllValues:StringEquals", ["a"], [yes, no, no, no, yes]],
    ["ForAllValues:StringLikeIfExists", ["a?", "c"], [no, no, yes, yes, yes]],
  ])("%s %j", (operator, wanted, decisions) => {
    const statement = { ...allowAll, Condition: { [operator]: { "swf:tagFilter.tag": wanted } } }
    const given = ["a", "A", "ab", "c"].map((value) => decide(statement, tag(value)))
    expect([...given, decide(statement)]).toEqual(decisions)
  })

  test("ForAnyValue and ForAllValues look at each value", () => {
    const holds = (operator: string) =>
      decide({ ...allowAll, Condition: { [operator]: { "swf:tagFilter.tag": "a" } } }, tag("a", "b"))
    expect([holds("ForAnyValue:StringEquals"), holds("ForAllValues:StringEquals")]).toEqual([yes, no])
  })

  test.each([
    ["true", no, yes],
    [true, no, yes],
    ["false", yes, no],
    [false, yes, no],
  ])("Null %j", (wanted, withTag, without) => {
    const statement = { ...allowAll, Condition: { Null: { "swf:tagFilter.tag": wanted } } }
    expect([decide(statement, tag("")), decide(statement)]).toEqual([withTag, without])
  })
})

describe("a policy is refused at its place", () => {
  test.each<[string, object, string]>([
    ["an effect", { ...allowAll, Effect: "allow" }, "/Statement/Effect must be Allow or Deny"],
    ["two actions", { ...allowAll, NotAction: "*" }, "/Statement must have either Action or NotAction"],
    ["no resource", { Effect: "Allow", Action: "*" }, "/Statement must have either Resource or NotResource"],
    ["a member", { ...allowAll, Principal: "*" }, "/Statement/Principal is not known here. There are: Effect"],
    [
      "no service",
      { ...allowAll, Action: ["*", "List*"] },
      "/Statement/Action/1 must be *, or a service and an action",
    ],
    ["a short ARN", { ...allowAll, Resource: "arn:aws:swf" }, "/Statement/Resource must be *, or an ARN of six parts"],
    ["no patterns", { ...allowAll, Action: [] }, "/Statement/Action must not be empty"],
    [
      "a variable",
      { ...allowAll, Resource: ["arn:aws:swf:::$", "{aws:username}"].join("") },
      "/Statement/Resource has a policy variable",
    ],
    [
      "a key",
      { ...allowAll, Condition: { StringEquals: { "aws:SourceIp": "127.0.0.1" } } },
      "/Statement/Condition/StringEquals/aws:SourceIp is no condition key of this service. They are: swf:tagFilter.tag,",
    ],
    [
      "an operator",
      { ...allowAll, Condition: { NumericEquals: { "swf:tagFilter.tag": "1" } } },
      "/Statement/Condition/NumericEquals is no operator of this service. They are: StringEquals,",
    ],
    [
      "an operator without keys",
      { ...allowAll, Condition: { Bogus: {} } },
      "/Statement/Condition/Bogus must not be empty",
    ],
    [
      "NullIfExists",
      { ...allowAll, Condition: { NullIfExists: { "swf:tagFilter.tag": "true" } } },
      "/Statement/Condition/NullIfExists is no operator of this service.",
    ],
    [
      "a value",
      { ...allowAll, Condition: { StringEquals: { "swf:tagFilter.tag": 1 } } },
      "/Statement/Condition/StringEquals/swf:tagFilter.tag must be a string",
    ],
    [
      "a null",
      { ...allowAll, Condition: { Null: { "swf:tagFilter.tag": "yes" } } },
      "/Statement/Condition/Null/swf:tagFilter.tag must be true or false",
    ],
  ])("for %s", (_what, statement, message) => {
    expect(() => decide(statement)).toThrow(`access.json: ${message}`)
  })
})

test("a pattern of many stars ends", () => {
  expect(matchesGlob("a".repeat(5000), `${"*a".repeat(500)}b`)).toBe(false)
})
