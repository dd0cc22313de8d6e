import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("with several schemes, one should come first", () => {
  const statements = `
    @httpBasicAuth
    @httpBearerAuth
    service Several {}

    @httpBasicAuth
    @httpBearerAuth
    @auth([httpBearerAuth])
    service Ordered {}`
  expect(findings("ServiceAuthDefinitions", statements)).toEqual([
    "WARNING ServiceAuthDefinitions a#Several: The service has several authentication schemes, and none comes first but by the alphabet",
  ])
})
