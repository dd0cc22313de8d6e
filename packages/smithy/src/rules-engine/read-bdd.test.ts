import { describe, expect, test } from "vitest"
import type { Node } from "../syntax/node.ts"
import { evaluateBdd } from "./evaluate.ts"
import { readBdd } from "./read-bdd.ts"
import { call, complaintOf, errorRule } from "./testing.ts"

/** One node besides the first: condition 0 leads to result 1, else to result 2. */
const bdd = {
  version: "1.1",
  parameters: { Fast: { type: "boolean", required: true, default: false } },
  conditions: [call("booleanEquals", { ref: "Fast" }, true)],
  results: [errorRule("fast"), errorRule("slow")],
  root: 2,
  nodeCount: 2,
  nodes: "/////wAAAAH/////AAAAAAX14QEF9eEC",
}

function complaint(changes: Readonly<Record<string, Node>>): string | undefined {
  return complaintOf(() => readBdd({ ...bdd, ...changes }))
}

describe("readBdd", () => {
  test("reads nodes", () => {
    expect([...readBdd(bdd).nodes]).toEqual([-1, 1, -1, 0, 100_000_001, 100_000_002])
  })

  test.each<readonly [Readonly<Record<string, Node>>, string]>([
    [{ version: "1.0" }, "version: There are no diagrams in version 1.0, only from 1.1 on"],
    [{ nodes: "*" }, "nodes: The nodes are no base64"],
    [{ nodes: "AQB" }, "nodes: `nodeCount` is 2, which takes 24 bytes, but `nodes` holds 2"],
    [{ root: -5 }, "root: The root cannot be -5, as only -1 may be negative"],
    [{ root: 3 }, "root: The root refers to node 2, but there are 2 nodes, from 0 on"],
    [{ results: [{ type: "error" }] }, "results.0: `conditions` is missing"],
  ])("refuses %j", (changes, expected) => {
    expect(complaint(changes)).toBe(expected)
  })
})

describe("evaluateBdd", () => {
  test("follows the nodes", () => {
    expect(evaluateBdd(readBdd(bdd), { Fast: true })).toEqual({ error: "fast" })
    expect(evaluateBdd(readBdd(bdd), {})).toEqual({ error: "slow" })
  })

  test("says when there is no result", () => {
    expect(complaintOf(() => evaluateBdd(readBdd({ ...bdd, root: -1 }), {}))).toBe(": No rule matches")
  })

  test("ends when nodes lead to themselves", () => {
    const nodes = "/////wAAAAH/////AAAAAAAAAAIAAAAC"
    expect(complaintOf(() => evaluateBdd(readBdd({ ...bdd, nodes }), {}))).toBe(": No rule matches")
  })
})
