import fc from "fast-check"
import { expect, test } from "vitest"
import { isNodeObject, type Node } from "../syntax/node.ts"
import { evaluateBdd, evaluateRuleSet } from "./evaluate.ts"
import { readBdd } from "./read-bdd.ts"
import { readRuleSet } from "./read-rule-set.ts"
import { RulesError } from "./rules-error.ts"
import { call, errorRule } from "./testing.ts"

/** Raise it by the environment for a long run: `FUZZ_RUNS=1000000`. */
const runs = Number(process.env.FUZZ_RUNS ?? 500)

const endpoint = {
  url: "https://{Name}.{url#authority}",
  headers: { h: ["{Name}"] },
  properties: { p: [{ q: "{Name}" }] },
}
const conditions = [
  call("isSet", { ref: "Name" }),
  { ...Object(call("parseURL", "https://{Name}/a")), assign: "url" },
  { ...Object(call("getAttr", call("split", "a-b", "-", 0), "[-1]")), assign: "last" },
  call("not", call("aws.isVirtualHostableS3Bucket", { ref: "last" }, true)),
]
const parameters = { Name: { type: "string" }, Fast: { type: "boolean", required: true, default: false } }
const rules = [
  { type: "tree", conditions, rules: [{ type: "endpoint", conditions: [], endpoint }] },
  errorRule("No name", call("booleanEquals", { ref: "Fast" }, call("coalesce", { ref: "Fast" }, true))),
]
const ruleSet = { version: "1.1", parameters, rules }
const bdd = {
  version: "1.1",
  parameters,
  conditions,
  results: rules,
  root: 2,
  nodeCount: 2,
  nodes: "/////wAAAAH/////AAAAAAX14QEF9eEC",
}

const strange: fc.Arbitrary<Node> = fc.oneof(
  fc.constantFrom<Node>(null, -1, 1e9, "", "{", "{Name}", "{url#[0]}", "__proto__", [], {}, { ref: "Name" }),
  fc.constantFrom<Node>(call("isSet"), call("ite", true, "a", "b"), call("substring", "é", 0, 1, true)),
  fc.jsonValue().map((value): Node => JSON.parse(JSON.stringify(value))),
)

/** The node with one part, found by going down where the numbers say, replaced. */
function replace(node: Node, way: readonly number[], part: Node): Node {
  const [turn, ...rest] = way
  const keys = isNodeObject(node) || Array.isArray(node) ? Object.keys(node) : []
  const key = turn === undefined ? undefined : keys[turn % keys.length]
  if (key === undefined) return part
  if (Array.isArray(node)) return node.with(Number(key), replace(node[Number(key)] ?? null, rest, part))
  return isNodeObject(node) ? { ...node, [key]: replace(node[key] ?? null, rest, part) } : part
}

const edited = (node: Node) => {
  return fc.tuple(fc.array(fc.nat(20), { maxLength: 9 }), strange).map(([way, part]) => replace(node, way, part))
}

function expectRulesError(run: () => unknown): void {
  try {
    run()
  } catch (error) {
    expect(error).toBeInstanceOf(RulesError)
  }
}

const values = fc.record({ Name: strange, Fast: strange }, { requiredKeys: [] })

test("whatever rules hold, they are refused, answered or fail in a way that can be told", () => {
  fc.assert(
    fc.property(edited(ruleSet), values, (node, given) => {
      expectRulesError(() => evaluateRuleSet(readRuleSet(node), given))
    }),
    { seed: 1, numRuns: runs },
  )
})

test("diagrams, too", () => {
  fc.assert(
    fc.property(edited(bdd), values, (node, given) => {
      expectRulesError(() => evaluateBdd(readBdd(node), given))
    }),
    { seed: 1, numRuns: runs },
  )
})
