import { expect, test } from "vitest"
import { waiterFindings } from "./testing.ts"

function acceptor(error: string): string {
  return `{ state: "success", matcher: { errorType: "${error}" } }`
}

test("an error is known to the operation, by its name or its id", () => {
  expect(waiterFindings("WaitableTraitInvalidErrorType", acceptor("Missing"))).toEqual([])
  expect(waiterFindings("WaitableTraitInvalidErrorType", acceptor("a#Missing"))).toEqual([])
  expect(waiterFindings("WaitableTraitInvalidErrorType", `${acceptor("Missing")}, ${acceptor("Misssing")}`)).toEqual([
    "WARNING WaitableTraitInvalidErrorType.W.1 a#O: Waiter `W`, acceptor 1: The operation has no error `Misssing`",
  ])
})
