import { expect, test } from "vitest"
import { findShape } from "../model/model.ts"
import { relationshipsOf } from "../model/relationships.ts"
import { aggregate, modelOf, operation } from "../model/testing.ts"
import { parseSelector } from "./parse.ts"
import { startsFor } from "./starts.ts"

const model = modelOf(
  operation("a#Run", { input: "a#In" }),
  aggregate("structure", "a#In", { item: "a#Item", other: "a#Item" }),
  aggregate("structure", "a#Item", { name: "smithy.api#String" }),
)

function starts(selector: string, end: string): string[] | undefined {
  const shape = findShape(model, end)
  const found = startsFor(parseSelector(selector), new Set(shape && [shape]), relationshipsOf(model))
  return found && [...found].map(({ id }) => id)
}

test("a selector that filters starts where it ends", () => {
  expect(starts("structure [trait|input] :not(list) :is(*, string)", "a#Item")).toEqual(["a#Item"])
})

test("steps are taken back", () => {
  expect(starts("structure > member", "a#In$item")).toEqual(["a#In"])
  expect(starts("structure > member > structure", "a#Item")).toEqual(["a#In"])
  expect(starts("operation -[input]-> structure > member", "a#In$item")).toEqual(["a#Run"])
  expect(starts("operation -[output]-> structure > member", "a#In$item")).toEqual([])
  expect(starts(":is(operation -[input]-> structure > member, string)", "a#In$item")).toEqual(["a#Run"])
})

test("others may start anywhere", () => {
  expect(starts("service ~> operation", "a#Run")).toBeUndefined()
  expect(starts("operation <", "a#Run")).toBeUndefined()
  expect(starts(":is(structure, ~> member)", "a#In$item")).toBeUndefined()
})
