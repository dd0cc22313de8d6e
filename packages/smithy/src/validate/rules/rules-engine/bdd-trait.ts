import { firstResult, isNodeReference } from "../../../rules-engine/read-bdd.ts"
import type { Bdd } from "../../../rules-engine/rule-set.ts"
import type { Rule } from "../../rule.ts"
import { reportOnce } from "./report-once.ts"
import { ruleSourcesOf } from "./rule-sources.ts"

/** The nodes of a decision diagram must refer to conditions, nodes and results that exist. */
export const bddTrait: Rule = (model, report) => {
  const once = reportOnce(report)
  for (const { service, trait, bdd } of ruleSourcesOf(model)) {
    if (!bdd) continue
    for (const message of problemsOf(bdd)) {
      once({ severity: "ERROR", id: "BddTrait", shape: service, span: trait.span, message })
    }
  }
}

function* problemsOf(bdd: Bdd): Iterable<string> {
  const { conditions, root, nodes } = bdd
  yield* referenceProblems(bdd, "The root", root)
  // The first node is there for its number only.
  for (let node = 1; node * 3 < nodes.length; node++) {
    const [condition = 0, whenTrue = 0, whenFalse = 0] = nodes.subarray(node * 3)
    if (condition < 0 || condition >= conditions.length) {
      yield `Node ${node} asks for condition ${condition}, but there are ${conditions.length}, from 0 on`
    }
    yield* referenceProblems(bdd, `Node ${node}, when true,`, whenTrue)
    yield* referenceProblems(bdd, `Node ${node}, when false,`, whenFalse)
  }
}

function* referenceProblems({ nodes, results }: Bdd, what: string, reference: number): Iterable<string> {
  const nodeCount = nodes.length / 3
  if (reference === 0) {
    yield `${what} refers to 0, which is nothing`
  } else if (isNodeReference(reference) && Math.abs(reference) > nodeCount) {
    yield `${what} refers to node ${Math.abs(reference) - 1}, but there are ${nodeCount}, from 0 on`
  } else if (reference - firstResult > results.length) {
    yield `${what} refers to result ${reference - firstResult}, but there are ${results.length}, from 1 on`
  }
}
