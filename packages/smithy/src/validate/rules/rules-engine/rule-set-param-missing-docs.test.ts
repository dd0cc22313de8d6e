import { expect, test } from "vitest"
import { findingsOfRules } from "./testing.ts"

test("parameters have documentation", () => {
  const parameters = 'A: { type: "string" }, B: { type: "string", documentation: "What" }'
  expect(findingsOfRules("RuleSetParamMissingDocs", `parameters: { ${parameters} }, rules: []`)).toEqual([
    "WARNING RuleSetParamMissingDocs a#S: The parameter `A` has no documentation",
  ])
})
