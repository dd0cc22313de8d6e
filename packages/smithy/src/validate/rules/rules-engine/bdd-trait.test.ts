import { expect, test } from "vitest"
import { findings } from "../../testing.ts"

/** The numbers as base64 of 32-bit integers. */
function encode(...numbers: readonly number[]): string {
  const view = new DataView(new ArrayBuffer(numbers.length * 4))
  for (const [index, number] of numbers.entries()) view.setInt32(index * 4, number)
  return Buffer.from(view.buffer).toString("base64")
}

function check(root: number, ...nodes: readonly number[]): string[] {
  const statements = `
    @smithy.rules#endpointBdd({
      version: "1.1"
      parameters: { Fast: { type: "boolean", required: true, documentation: "Faster" } }
      conditions: [{ fn: "booleanEquals", argv: [{ ref: "Fast" }, true] }]
      results: [{ type: "error", conditions: [], error: "No" }]
      root: ${root}
      nodeCount: ${nodes.length / 3}
      nodes: "${encode(...nodes)}"
    })
    @smithy.rules#clientContextParams(Fast: { type: "boolean", documentation: "Faster" })
    service S {}`
  return findings("BddTrait", statements)
}

test("nodes refer to conditions, nodes and results", () => {
  expect(check(2, -1, 1, -1, 0, 100_000_001, -1)).toEqual([])
})

test("nodes must not refer to what does not exist", () => {
  expect(check(0, -1, 1, -1, 1, 0, 7, 0, -3, 100_000_002)).toEqual([
    "ERROR BddTrait a#S: The root refers to 0, which is nothing",
    "ERROR BddTrait a#S: Node 1 asks for condition 1, but there are 1, from 0 on",
    "ERROR BddTrait a#S: Node 1, when true, refers to 0, which is nothing",
    "ERROR BddTrait a#S: Node 1, when false, refers to node 6, but there are 3, from 0 on",
    "ERROR BddTrait a#S: Node 2, when false, refers to result 2, but there are 1, from 1 on",
  ])
})
