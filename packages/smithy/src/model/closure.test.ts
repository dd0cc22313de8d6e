import { expect, test } from "vitest"
import { closureOf } from "./closure.ts"
import { aggregate, modelOf, operation, resource, service } from "./testing.ts"

test("a closure holds what a service leads to, in the order of reading, and nothing else", () => {
  const weather = service("a#Weather", { operations: ["a#Get"], resources: ["a#City"], errors: ["a#Busy"] })
  const model = modelOf(
    aggregate("structure", "a#Unused", {}),
    aggregate("structure", "a#Busy", {}),
    resource("a#City", { identifiers: new Map([["id", "a#CityId"]]), lifecycle: { read: "a#ReadCity" } }),
    aggregate("structure", "a#GetInput", { self: "a#GetInput", tags: "a#Tags" }),
    aggregate("list", "a#Tags", { member: "a#Tag" }, { "a#marked": {} }),
    aggregate("enum", "a#Tag", { RED: "smithy.api#Unit" }),
    aggregate("enum", "a#CityId", {}),
    aggregate("structure", "a#marked", {}, { trait: {} }),
    operation("a#Get", { input: "a#GetInput" }),
    operation("a#ReadCity"),
    weather,
  )
  expect(closureOf(model, weather).map(({ id }) => id)).toEqual([
    "a#Weather",
    "a#Get",
    "a#GetInput",
    "a#Tags",
    "a#Tag",
    "a#City",
    "a#CityId",
    "a#ReadCity",
    "a#Busy",
  ])
})

test("a closure is not longer than the model when shapes form a deep chain", () => {
  const length = 20_000
  const chain = Array.from({ length }, (_, at) => aggregate("structure", `a#S${at}`, { next: `a#S${at + 1}` }))
  const root = service("a#Root", { operations: ["a#Do"] })
  const model = modelOf(root, operation("a#Do", { input: "a#S0" }), ...chain)
  expect(closureOf(model, root)).toHaveLength(length + 2)
})

test("resources that hold each other do no harm", () => {
  const root = service("a#Root", { resources: ["a#A"] })
  const model = modelOf(root, resource("a#A", { resources: ["a#B"] }), resource("a#B", { resources: ["a#A"] }))
  expect(closureOf(model, root).map(({ id }) => id)).toEqual(["a#Root", "a#A", "a#B"])
})
