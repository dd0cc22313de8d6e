import type { Node } from "../syntax/node.ts"
import { decodeBase64 } from "./decode-base64.ts"
import { integerOf, itemsOf, type PlacedNode, required, textOf } from "./read-node.ts"
import { readParameters } from "./read-parameters.ts"
import { readCondition, readRule } from "./read-rule.ts"
import type { Bdd } from "./rule-set.ts"
import { RulesError } from "./rules-error.ts"
import { isAtLeast, printVersion, readVersion } from "./version.ts"

const oldestVersion = { major: 1, minor: 1 }
const bytesOfNode = 12

/** References of this number and above are results: this one no match, the next the first result, and so on. */
export const firstResult = 100_000_000

/**
 * Reads the value of `smithy.rules#endpointBdd`.
 *
 * @throws RulesError when it has not the form of such a diagram
 */
export function readBdd(node: Node): Bdd {
  const placed = { node, place: "" }
  const version = readVersion(required(placed, "version"))
  const nodes = readNodes(required(placed, "nodes"), integerOf(required(placed, "nodeCount")))
  const bdd = {
    version,
    parameters: readParameters(required(placed, "parameters")),
    conditions: itemsOf(required(placed, "conditions")).map(readCondition),
    results: itemsOf(required(placed, "results")).map(readRule),
    root: readRoot(required(placed, "root"), nodes.length / 3),
    nodes,
  }
  if (!isAtLeast(version, oldestVersion)) {
    const oldest = printVersion(oldestVersion)
    throw new RulesError(`There are no diagrams in version ${printVersion(version)}, only from ${oldest} on`, "version")
  }
  return bdd
}

/** Whether a reference leads to a node; negative ones lead to the node with its two ways exchanged. */
export function isNodeReference(reference: number): boolean {
  const size = Math.abs(reference)
  return size > 1 && size < firstResult
}

function readNodes(placed: PlacedNode, count: number): Int32Array {
  const bytes = decodeBase64(textOf(placed))
  if (!bytes) throw new RulesError("The nodes are no base64", placed.place)
  if (count < 0 || bytes.length !== count * bytesOfNode) {
    const expected = `\`nodeCount\` is ${count}, which takes ${count * bytesOfNode} bytes`
    throw new RulesError(`${expected}, but \`nodes\` holds ${bytes.length}`, placed.place)
  }
  const view = new DataView(bytes.buffer)
  return Int32Array.from({ length: count * 3 }, (_, index) => view.getInt32(index * 4))
}

function readRoot(placed: PlacedNode, nodeCount: number): number {
  const root = integerOf(placed)
  if (root < -1) throw new RulesError(`The root cannot be ${root}, as only -1 may be negative`, placed.place)
  if (isNodeReference(root) && root > nodeCount) {
    throw new RulesError(
      `The root refers to node ${root - 1}, but there are ${nodeCount} nodes, from 0 on`,
      placed.place,
    )
  }
  return root
}
