import { expect, test } from "vitest"
import type { Diagnostic } from "../diagnostic/diagnostic.ts"
import type { Model } from "../model/model.ts"
import { aggregate, modelOf } from "../model/testing.ts"
import type { Node } from "../syntax/node.ts"
import { suppress, suppressionProblems } from "./suppressions.ts"

const plain = aggregate("structure", "a#Plain", { x: "smithy.api#String" })
const quiet = aggregate("structure", "a#Quiet", {}, { suppress: ["Rule"] })

function modelWith(suppressions?: Node): Model {
  const metadata = new Map<string, Node>(suppressions === undefined ? [] : [["suppressions", suppressions]])
  return { ...modelOf(plain, quiet), metadata }
}

function warning(id: string, shape?: string): Diagnostic {
  return { severity: "WARNING", id, message: "…", ...(shape === undefined ? {} : { shape }) }
}

function severities(model: Model, ...diagnostics: Diagnostic[]): string[] {
  return suppress(model, diagnostics).map(({ severity }) => severity)
}

test("a shape suppresses events by id, and those below it", () => {
  const events = [warning("Rule", "a#Quiet"), warning("Rule.Part", "a#Quiet"), warning("Rules", "a#Quiet")]
  expect(severities(modelWith(), ...events)).toEqual(["SUPPRESSED", "SUPPRESSED", "WARNING"])
  expect(severities(modelWith(), warning("Rule", "a#Plain"))).toEqual(["WARNING"])
})

test("metadata suppresses events of a namespace, members included", () => {
  const model = modelWith([{ id: "Rule", namespace: "a", reason: "Known" }])
  const events = [warning("Rule", "a#Plain"), warning("Rule", "a#Plain$x"), warning("Rule", "b#Plain"), warning("Rule")]
  expect(severities(model, ...events)).toEqual(["SUPPRESSED", "SUPPRESSED", "WARNING", "WARNING"])
  expect(suppress(model, events)[0]?.suppressionReason).toBe("Known")
})

test("metadata suppresses events of all namespaces, and those of no shape", () => {
  const model = modelWith([{ id: "Rule", namespace: "*" }])
  expect(severities(model, warning("Rule", "b#Plain"), warning("Rule.Part"))).toEqual(["SUPPRESSED", "SUPPRESSED"])
})

test("errors are never suppressed", () => {
  const error: Diagnostic = { ...warning("Rule", "a#Quiet"), severity: "ERROR" }
  expect(severities(modelWith([{ id: "Rule", namespace: "*" }]), error)).toEqual(["ERROR"])
})

test("suppressions have a form", () => {
  const problems = (model: Model) => suppressionProblems(model).map(({ message }) => message)
  expect(problems(modelWith())).toEqual([])
  expect(problems(modelWith([{ id: "Rule", namespace: "a" }]))).toEqual([])
  expect(problems(modelWith({}))).toEqual(["The metadata `suppressions` must be a list"])
  const form = "Each suppression must have an `id` and a `namespace`, and may have a `reason`: all are strings"
  expect(problems(modelWith([{ id: "Rule" }]))).toEqual([form])
  expect(problems(modelWith([{ id: "Rule", namespace: "*", reason: 1 }]))).toEqual([form])
})
