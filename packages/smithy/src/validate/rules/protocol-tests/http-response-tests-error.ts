import { httpTests } from "./http-tests.ts"

/** Tests of responses fit the errors they are of. */
export const httpResponseTestsError = httpTests({
  id: "HttpResponseTestsError",
  trait: "smithy.test#httpResponseTests",
  paramsShape: (_model, shape) => (shape.type === "structure" ? shape : undefined),
})
