import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("a resource is in a service once", () => {
  const statements = `
    service S {
        resources: [A, B]
    }

    resource A {
        resources: [B]
    }

    resource B {}`
  expect(findings("SingleResourceBinding", statements)).toEqual([
    "ERROR SingleResourceBinding a#B: In the service `a#S` it is bound more than once: by `a#S`, `a#A`",
  ])
})
