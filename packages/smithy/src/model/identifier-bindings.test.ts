import { expect, test } from "vitest"
import { identifierBindings } from "./identifier-bindings.ts"
import { aggregate, resource } from "./testing.ts"

test("identifiers are bound by name and target, or by trait", () => {
  const city = resource("a#City", {
    identifiers: new Map([
      ["id", "a#Id"],
      ["country", "a#Code"],
    ]),
  })
  const input = aggregate("structure", "a#In", {
    id: ["a#Id", { required: {} }],
    country: ["a#Other", { required: {} }],
    land: ["a#Code", { resourceIdentifier: "country" }],
    other: "a#Id",
  })
  expect([...identifierBindings(city, input)].map(([id, { name }]) => [id, name])).toEqual([
    ["id", "id"],
    ["country", "land"],
  ])
})

test("an optional member is no identifier", () => {
  const city = resource("a#City", { identifiers: new Map([["id", "a#Id"]]) })
  expect(identifierBindings(city, aggregate("structure", "a#In", { id: "a#Id" })).size).toBe(0)
})
