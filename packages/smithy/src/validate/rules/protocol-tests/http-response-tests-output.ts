import { httpTests } from "./http-tests.ts"

/** Tests of responses fit the outputs of their operations. */
export const httpResponseTestsOutput = httpTests({
  id: "HttpResponseTestsOutput",
  trait: "smithy.test#httpResponseTests",
  paramsShape: (model, shape) => (shape.type === "operation" ? model.shapes.get(shape.output) : undefined),
})
