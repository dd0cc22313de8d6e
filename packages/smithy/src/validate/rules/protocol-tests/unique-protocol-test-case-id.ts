import { groupBy } from "../../../model/group-by.ts"
import type { Model } from "../../../model/model.ts"
import type { AnyShape } from "../../../model/shape.ts"
import { shapesWith } from "../../../model/trait-index.ts"
import { type Node, textProperty } from "../../../syntax/node.ts"
import { someOf } from "../../names.ts"
import type { Rule } from "../../rule.ts"
import { testsOf } from "./http-tests.ts"
import { httpMalformedRequestTests, malformedTestIds } from "./malformed-tests.ts"

/** Traits whose tests must have ids of their own, in groups: a request test may share its id with a response test. */
const groups = [
  ["smithy.test#httpRequestTests"],
  ["smithy.test#httpResponseTests", httpMalformedRequestTests],
  ["smithy.test#eventStreamTests"],
]

/** No two tests of a kind have the same id. */
export const uniqueProtocolTestCaseId: Rule = (model, report) => {
  for (const traits of groups) {
    for (const [testId, shapes] of shapesByTestId(model, traits)) {
      if (shapes.length === 1) continue
      const list = someOf(shapes.map(({ id }) => id))
      for (const shape of new Set(shapes)) {
        const message = `Several tests have the id \`${testId}\`: those of ${list}`
        report({ severity: "ERROR", id: "UniqueProtocolTestCaseId", shape, message })
      }
    }
  }
}

function shapesByTestId(model: Model, traits: readonly string[]): ReadonlyMap<string, readonly AnyShape[]> {
  const tests = traits.flatMap((traitId) => {
    return shapesWith(model, traitId).flatMap((shape) => {
      const ids = testsOf(shape, traitId).flatMap((test) => idsOf(traitId, test))
      return ids.map((id) => ({ id, shape }))
    })
  })
  const byId = groupBy(tests, ({ id }) => id)
  return new Map([...byId].map(([id, same]) => [id, same.map(({ shape }) => shape)]))
}

function idsOf(traitId: string, test: Node): readonly string[] {
  return traitId === httpMalformedRequestTests ? malformedTestIds(test) : [textProperty(test, "id") ?? ""]
}
