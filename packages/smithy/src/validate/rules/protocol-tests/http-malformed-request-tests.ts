import { shapesWith } from "../../../model/trait-index.ts"
import { textProperty } from "../../../syntax/node.ts"
import type { Rule } from "../../rule.ts"
import { testsOf } from "./http-tests.ts"
import { httpMalformedRequestTests, parameterCounts } from "./malformed-tests.ts"

/** Each parameter of a test has as many values as the others. */
export const httpMalformedRequestTestsRule: Rule = (model, report) => {
  for (const shape of shapesWith(model, httpMalformedRequestTests)) {
    for (const test of testsOf(shape, httpMalformedRequestTests)) {
      if (new Set(parameterCounts(test)).size < 2) continue
      const message = `The parameters of the test \`${textProperty(test, "id")}\` have different numbers of values`
      const { span } = shape.traits.get(httpMalformedRequestTests) ?? {}
      report({ severity: "ERROR", id: "HttpMalformedRequestTests", shape, span, message })
    }
  }
}
