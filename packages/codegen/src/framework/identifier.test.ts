import { expect, test } from "vitest"
import { camelCase, distinctName, identifier, pascalCase } from "./identifier.ts"

test("identifiers", () => {
  const names = ["Thing", "Object", "class", "1st", "a-b; c", "", "__proto__"]
  expect(names.map(identifier)).toEqual(["Thing", "_Object", "_class", "_1st", "a_b__c", "_", "__proto__"])
})

test("cases", () => {
  expect(camelCase("ListClosedWorkflowExecutions")).toBe("listClosedWorkflowExecutions")
  expect(["SWF", "Customer Profiles", "some-service", "API Gateway"].map(pascalCase)).toEqual([
    "SWF",
    "CustomerProfiles",
    "SomeService",
    "APIGateway",
  ])
})

test("distinct names", () => {
  const taken = new Set(["a"])
  expect([distinctName("a", taken), distinctName("a", taken), distinctName("b", taken)]).toEqual(["a2", "a3", "b"])
})
