import { expect, test } from "vitest"
import type { Diagnostic } from "../diagnostic/diagnostic.ts"
import { inReadingOrder } from "./reading-order.ts"

const [first, second, other] = ["first", "second", "other"].map((name) => ({ name, text: "" }))

test("sorts by source, then by place", () => {
  const at = (message: string, source: typeof first, start: number): Diagnostic => ({
    ...{ severity: "ERROR", id: "Model", message },
    ...(source ? { span: { source, start, end: start } } : {}),
  })
  const diagnostics = [
    at("e", undefined, 0),
    at("d", other, 0),
    at("c", second, 1),
    at("b", first, 2),
    at("a", first, 1),
  ]
  const sources = [first, second].flatMap((source) => source ?? [])
  expect(inReadingOrder(diagnostics, sources).map(({ message }) => message)).toEqual(["a", "b", "c", "e", "d"])
})
