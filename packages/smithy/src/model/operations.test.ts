import { expect, test } from "vitest"
import { operationsOf } from "./operations.ts"
import { modelOf, operation, resource, service } from "./testing.ts"

test("operations come from the service and from resources at any depth, each once and sorted", () => {
  const root = service("a#Root", { operations: ["a#Zip", "a#Missing"], resources: ["a#Outer"] })
  const model = modelOf(
    root,
    resource("a#Outer", { resources: ["a#Inner"], operations: ["a#Zip"], lifecycle: { list: "a#ListOuter" } }),
    resource("a#Inner", { resources: ["a#Outer"], collectionOperations: ["a#Count"] }),
    ...["a#Zip", "a#ListOuter", "a#Count", "a#Elsewhere"].map((id) => operation(id)),
  )
  expect(operationsOf(model, root).map(({ id }) => id)).toEqual(["a#Count", "a#ListOuter", "a#Zip"])
})
