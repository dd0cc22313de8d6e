import { expect, test } from "vitest"
import type { Shape } from "../model/shape.ts"
import { aggregate, modelOf, type TraitValues } from "../model/testing.ts"
import { conflictSeverity } from "./name-conflict.ts"

const structure = (namespace: string) => aggregate("structure", `${namespace}#Part`, {})

function list(namespace: string, target: string, memberTraits: TraitValues = {}, traits: TraitValues = {}) {
  return aggregate("list", `${namespace}#Items`, { member: [target, memberTraits] }, traits)
}

function text(namespace: string, traits: TraitValues = {}): Shape {
  return { ...aggregate("structure", `${namespace}#Text`, {}, traits), type: "string" }
}

test.each([
  ["structures", structure("a"), structure("b"), "ERROR"],
  ["strings that are the same", text("a"), text("b"), "NOTE"],
  ["strings with other documentation", text("a", { documentation: "x" }), text("b"), "ERROR"],
  ["strings with other traits", text("a", { length: { min: 1 } }), text("b", { length: { min: 2 } }), "ERROR"],
  ["shapes of other types", text("a"), structure("b"), "ERROR"],
  ["lists of the same", list("a", "a#Text"), list("b", "a#Text"), "WARNING"],
  ["lists of conflicting strings", list("a", "a#Text"), list("b", "b#Text"), "WARNING"],
  ["lists of the same structure", list("a", "a#Part"), list("b", "a#Part"), "ERROR"],
  ["lists of themselves", list("a", "a#Items"), list("b", "b#Items"), "WARNING"],
  ["lists of conflicting structures", list("a", "a#Part"), list("b", "b#Part"), "ERROR"],
  ["lists with other members", list("a", "a#Text", { xmlName: "x" }), list("b", "a#Text"), "ERROR"],
  ["lists with other traits", list("a", "a#Text", {}, { sparse: {} }), list("b", "a#Text"), "ERROR"],
])("%s", (_, one, other, severity) => {
  const model = modelOf(text("a"), text("b"), structure("a"), structure("b"), one, other)
  expect(conflictSeverity(model, one, other)).toBe(severity)
})
