import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("a scheme is for headers", () => {
  const statements = `
    @httpApiKeyAuth(name: "key", in: "query", scheme: "Key")
    service Query {}

    @httpApiKeyAuth(name: "key", in: "header", scheme: "Key")
    service Header {}`
  expect(findings("HttpApiKeyAuthTrait", statements)).toEqual([
    "ERROR HttpApiKeyAuthTrait a#Query: A key with a `scheme` can be in a header only",
  ])
})
