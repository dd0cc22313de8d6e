import type { Model } from "../../../model/model.ts"
import { operationsOf } from "../../../model/operations.ts"
import type { Parameter } from "../../../rules-engine/rule-set.ts"
import type { Finding, Rule } from "../../rule.ts"
import { type Binding, bindingsOf } from "./bound-parameters.ts"
import { contextParamId } from "./context-params.ts"
import { endpointTestsId, testsOf } from "./endpoint-tests.ts"
import { reportOnce } from "./report-once.ts"
import { type RuleSource, ruleSourcesOf } from "./rule-sources.ts"
import { testParameterProblems } from "./test-parameters.ts"

/** Parameters of rules, what a service binds to them, and their tests must agree on names and types. */
export const ruleSetParameter: Rule = (model, report) => {
  const once = reportOnce(report)
  for (const source of ruleSourcesOf(model)) {
    const bindings = bindingsOf(model, source.service)
    for (const finding of bindingProblems(bindings)) once(finding)
    for (const finding of [...matchingProblems(source, bindings), ...unboundProblems(model, source, bindings)])
      once(finding)
    const tests = source.service.traits.get(endpointTestsId)
    if (!tests) continue
    for (const { severity, suffix, message } of testParameterProblems(source.parameters, testsOf(source.service))) {
      once({ severity, id: `RuleSetParameter.TestCase.${suffix}`, shape: source.service, span: tests.span, message })
    }
  }
}

/** The first binding of each name decides its type. */
function firstBindings(bindings: readonly Binding[]): ReadonlyMap<string, Binding> {
  const first = new Map<string, Binding>()
  for (const binding of bindings) if (binding.type && !first.has(binding.name)) first.set(binding.name, binding)
  return first
}

function* bindingProblems(bindings: readonly Binding[]): Iterable<Finding> {
  const first = firstBindings(bindings)
  for (const { name, type, shape, traitId } of bindings) {
    const kind = traitId.replace(/^.*#/, "").replace(/^./, (letter) => letter.toUpperCase())
    const found = (suffix: string, message: string): Finding => {
      const span = shape.traits.get(traitId)?.span
      return { severity: "ERROR", id: `RuleSetParameter.${kind}.${suffix}`, shape, span, message }
    }
    const expected = first.get(name)
    if (!type && traitId === contextParamId) {
      yield found("UnsupportedType", `The parameter \`${name}\` has to be a string or a boolean`)
    } else if (type && expected && expected.type !== type) {
      yield found(
        "InconsistentType",
        `\`${name}\` is a ${type} here, and a ${expected.type} at \`${expected.shape.id}\``,
      )
    }
  }
}

/** Compares the parameters of rules with those that the service binds. Built-ins need nobody who binds them. */
function* matchingProblems(source: RuleSource, bindings: readonly Binding[]): Iterable<Finding> {
  const { service, trait, parameters } = source
  const found = (suffix: string, message: string): Finding => {
    return { severity: "ERROR", id: `RuleSetParameter.RuleSet.${suffix}`, shape: service, span: trait.span, message }
  }
  const first = firstBindings(bindings)
  for (const { name, type, builtIn } of parameters) {
    const bound = first.get(name)
    if (builtIn !== undefined) continue
    if (!bound) yield found("UnmatchedName", `Nothing gives the parameter \`${name}\` of the rules a value`)
    else if (bound.type !== type) {
      yield found(
        "TypeMismatch",
        `The parameter \`${name}\` is a ${type}, and a ${bound.type} at \`${bound.shape.id}\``,
      )
    }
  }
  const names = new Set(parameters.map(({ name }) => name))
  for (const name of first.keys()) {
    if (!names.has(name)) yield found("UnmatchedName", `\`${name}\` gets a value, but the rules have no such parameter`)
  }
}

/** Each operation has to give a value to the parameters that need one and that no setting of the client gives. */
function* unboundProblems(model: Model, source: RuleSource, bindings: readonly Binding[]): Iterable<Finding> {
  const settings = new Set(bindings.filter(({ operation }) => !operation).map(({ name }) => name))
  const bound = new Set(bindings.map(({ name }) => name))
  const needed = source.parameters.filter((parameter) => needsValue(parameter) && !settings.has(parameter.name))
  // Of a parameter that nothing binds, that is said already.
  const parameters = needed.filter(({ name, builtIn }) => builtIn === undefined && bound.has(name))
  if (parameters.length === 0) return
  for (const operation of operationsOf(model, source.service)) {
    const names = new Set(bindings.filter((binding) => binding.operation === operation).map(({ name }) => name))
    for (const { name } of parameters) {
      if (names.has(name)) continue
      const message = `The operation gives no value to \`${name}\`, which the rules of \`${source.service.id}\` require`
      yield { severity: "ERROR", id: "RuleSetParameter.Operation.RequiredMissing", shape: operation, message }
    }
  }
}

function needsValue(parameter: Parameter): boolean {
  return parameter.required && parameter.default === undefined
}
