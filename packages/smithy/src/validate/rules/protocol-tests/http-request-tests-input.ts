import { httpTests } from "./http-tests.ts"

/** Tests of requests fit the inputs of their operations. */
export const httpRequestTestsInput = httpTests({
  id: "HttpRequestTestsInput",
  trait: "smithy.test#httpRequestTests",
  paramsShape: (model, shape) => (shape.type === "operation" ? model.shapes.get(shape.input) : undefined),
})
