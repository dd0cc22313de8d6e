import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("an operation is in a service once", () => {
  const statements = `
    service S {
        operations: [Do]
        resources: [R]
    }

    resource R {
        operations: [Do]
    }

    operation Do {}`
  expect(findings("SingleOperationBinding", statements)).toEqual([
    "ERROR SingleOperationBinding a#Do: In the service `a#S` it is bound more than once: by `a#S`, `a#R`",
  ])
})
