import { expect, test } from "vitest"
import { findings } from "../../testing.ts"

function operation(name: string, waiter: string): string {
  return `
    @smithy.waiters#waitable(${waiter}: { acceptors: [{ state: "success", matcher: { success: true } }] })
    operation ${name} {}`
}

test("two operations of a service do not share the name of a waiter", () => {
  const operations = operation("A", "Done") + operation("B", "DONE") + operation("C", "Gone")
  expect(findings("UniqueWaiterNames", `service S { operations: [A, B, C] } ${operations}`)).toEqual([
    "ERROR UniqueWaiterNames a#A: In `a#S`, the waiter `done` has the same name, but for its case, as one of `a#B`",
    "ERROR UniqueWaiterNames a#B: In `a#S`, the waiter `done` has the same name, but for its case, as one of `a#A`",
  ])
  expect(findings("UniqueWaiterNames", `service S { operations: [A, C] } ${operations}`)).toEqual([])
})
