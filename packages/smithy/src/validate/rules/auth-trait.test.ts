import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("a service must have the schemes that are listed", () => {
  const statements = `
    @httpBasicAuth
    @auth([httpBasicAuth])
    service S { operations: [Do] }

    @auth([httpBasicAuth, httpBearerAuth])
    operation Do {}`
  expect(findings("AuthTrait", statements)).toEqual([
    "DANGER AuthTrait a#Do: The service `a#S` does not have these schemes: `smithy.api#httpBearerAuth`",
  ])
})
