import { expect, test } from "vitest"
import { errorsOf } from "./errors.ts"
import { aggregate, modelOf, operation, service } from "./testing.ts"

test("its own errors come first, and none comes twice", () => {
  const root = service("a#Root", { operations: ["a#Do"], errors: ["a#Busy", "a#Denied"] })
  const act = operation("a#Do", { errors: ["a#Missing", "a#Denied", "a#NotFound"] })
  const errors = ["a#Busy", "a#Denied", "a#NotFound"].map((id) => aggregate("structure", id, {}))
  const model = modelOf(root, act, ...errors)
  expect(errorsOf(model, root, act).map(({ id }) => id)).toEqual(["a#Denied", "a#NotFound", "a#Busy"])
})
