import { expect, test } from "vitest"
import type { Diagnostic, Severity } from "../diagnostic/diagnostic.ts"
import type { Node } from "../syntax/node.ts"
import { overrideProblems, overrideSeverities } from "./severity-overrides.ts"

function modelWith(severityOverrides: Node) {
  return { shapes: new Map(), metadata: new Map([["severityOverrides", severityOverrides]]) }
}

function severities(overrides: Node, ...diagnostics: [Severity, string, string?][]): string[] {
  const all = diagnostics.map(([severity, id, shape]): Diagnostic => {
    return { severity, id, message: "…", ...(shape === undefined ? {} : { shape }) }
  })
  return overrideSeverities(modelWith(overrides), all).map(({ severity }) => severity)
}

test("findings become as severe as the model asks", () => {
  const overrides = [{ id: "Rule", namespace: "a", severity: "DANGER" }]
  expect(
    severities(
      overrides,
      ["NOTE", "Rule", "a#A"],
      ["WARNING", "Rule.Part", "a#A$x"],
      ["NOTE", "Rules", "a#A"],
      ["NOTE", "Rule", "b#A"],
      ["NOTE", "Rule"],
    ),
  ).toEqual(["DANGER", "DANGER", "NOTE", "NOTE", "NOTE"])
})

test("findings never become milder, and errors and suppressed ones stay", () => {
  const overrides = [{ id: "Rule", namespace: "*", severity: "WARNING" }]
  expect(
    severities(overrides, ["DANGER", "Rule"], ["ERROR", "Rule"], ["SUPPRESSED", "Rule"], ["NOTE", "Rule"]),
  ).toEqual(["DANGER", "ERROR", "SUPPRESSED", "WARNING"])
})

test("overrides have a form", () => {
  const problems = (overrides: Node) => overrideProblems(modelWith(overrides)).map(({ message }) => message)
  expect(problems([{ id: "Rule", namespace: "a", severity: "DANGER" }])).toEqual([])
  expect(problems({})).toEqual(["The metadata `severityOverrides` must be a list"])
  expect(problems([{ id: "Rule", severity: "DANGER" }])).toEqual([
    "Each severity override must have an `id` and a `namespace`",
  ])
  expect(problems([{ id: "Rule", namespace: "a", severity: "ERROR" }])).toEqual([
    "A severity can be overridden by WARNING or DANGER only",
  ])
})
