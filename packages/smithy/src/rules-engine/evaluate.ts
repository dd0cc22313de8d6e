import type { Node } from "../syntax/node.ts"
import { functionOf } from "./functions/index.ts"
import type { EvaluationContext } from "./functions/rules-function.ts"
import { firstResult, isNodeReference } from "./read-bdd.ts"
import type {
  Bdd,
  Call,
  Condition,
  EndpointTemplate,
  Expression,
  Parameter,
  Rule,
  RuleSet,
  Template,
} from "./rule-set.ts"
import { RulesError } from "./rules-error.ts"

/** What rules lead to: an endpoint, or the message of an error. */
export type Resolution = { readonly endpoint: Endpoint } | { readonly error: string }

export interface Endpoint {
  readonly url: string
  readonly headers: Readonly<Record<string, readonly string[]>>
  readonly properties: Readonly<Record<string, Node>>
}

/** The values of parameters, by name. Null and a name that is left out mean the same. */
export type ParameterValues = Readonly<Record<string, Node>>

type Variables = ReadonlyMap<string, Node>

/**
 * Finds the endpoint for parameters.
 *
 * @throws RulesError when no rule matches, or a function cannot work with what it is given
 * @throws MissingPartitionsError when rules ask for the partition of a region, and the context has none
 */
export function evaluateRuleSet(
  ruleSet: RuleSet,
  values: ParameterValues,
  context: EvaluationContext = {},
): Resolution {
  return firstMatch(ruleSet.rules, variablesOf(ruleSet.parameters, values), context, "")
}

/** As `evaluateRuleSet`, for rules that are compiled to a decision diagram. */
export function evaluateBdd(bdd: Bdd, values: ParameterValues, context: EvaluationContext = {}): Resolution {
  const { conditions, results, root, nodes } = bdd
  const variables = variablesOf(bdd.parameters, values)
  let reference = root
  // No path through a diagram meets a node twice, unless somebody made it so that there is no end.
  for (let steps = nodes.length; isNodeReference(reference) && steps > 0; steps--) {
    const node = (Math.abs(reference) - 1) * 3
    const condition = conditions[nodes[node] ?? -1]
    const [whenTrue = 0, whenFalse = 0] = nodes.subarray(node + 1, node + 3)
    const holds = condition !== undefined && test(condition, variables, context)
    reference = holds !== reference < 0 ? whenTrue : whenFalse
  }
  const result = results[reference - firstResult - 1]
  if (!result) throw new RulesError("No rule matches", "")
  return resolve(result, variables, context)
}

function variablesOf(parameters: readonly Parameter[], values: ParameterValues): Map<string, Node> {
  const defaults = parameters.flatMap(({ name, default: value }) =>
    value === undefined ? [] : [[name, value] as const],
  )
  return new Map<string, Node>([...defaults, ...Object.entries(values).filter(([, value]) => value !== null)])
}

function firstMatch(
  rules: readonly Rule[],
  variables: Map<string, Node>,
  context: EvaluationContext,
  place: string,
): Resolution {
  for (const rule of rules) {
    // What a rule assigns is unknown to the rules behind it.
    const known = rule.conditions.some(({ assign }) => assign !== undefined) ? new Map(variables) : variables
    if (rule.conditions.every((condition) => test(condition, known, context))) return resolve(rule, known, context)
  }
  throw new RulesError("No rule matches", place)
}

/** Whether a condition holds. If so, its result gets the name that it asks for. */
function test({ call, assign }: Condition, variables: Map<string, Node>, context: EvaluationContext): boolean {
  const value = evaluate(call, variables, context)
  if (value !== null && assign !== undefined) variables.set(assign, value)
  return value !== null && value !== false
}

/** What a rule leads to whose conditions hold. */
function resolve(rule: Rule, variables: Map<string, Node>, context: EvaluationContext): Resolution {
  switch (rule.type) {
    case "endpoint":
      return { endpoint: fillIn(rule.endpoint, variables, context) }
    case "error":
      return { error: text(rule.error, variables, context) }
    case "tree":
      return firstMatch(rule.rules, variables, context, rule.place)
  }
}

function fillIn(
  { url, headers, properties }: EndpointTemplate,
  variables: Variables,
  context: EvaluationContext,
): Endpoint {
  return {
    url: text(url, variables, context),
    headers: Object.fromEntries(
      [...headers].map(([name, values]) => [name, values.map((value) => text(value, variables, context))]),
    ),
    properties: Object.fromEntries([...properties].map(([name, value]) => [name, evaluate(value, variables, context)])),
  }
}

function text(expression: Expression, variables: Variables, context: EvaluationContext): string {
  const value = evaluate(expression, variables, context)
  if (typeof value === "string") return value
  throw new RulesError(`Expected a string, found ${JSON.stringify(value)}`, expression.place)
}

function evaluate(expression: Expression, variables: Variables, context: EvaluationContext): Node {
  switch (expression.kind) {
    case "literal":
      return expression.value
    case "template":
      return fillInTemplate(expression, variables, context)
    case "list":
      return expression.items.map((item) => evaluate(item, variables, context))
    case "record":
      return Object.fromEntries(
        [...expression.entries].map(([key, value]) => [key, evaluate(value, variables, context)]),
      )
    case "reference":
      return variables.get(expression.name) ?? null
    case "call":
      return evaluateCall(expression, variables, context)
  }
}

/** More than any URL. Each condition could double a text, and a few dozen of them would fill all memory. */
const longestText = 100_000

function fillInTemplate({ parts, place }: Template, variables: Variables, context: EvaluationContext): string {
  const texts = parts.map((part) => (typeof part === "string" ? part : text(part, variables, context)))
  const length = texts.reduce((sum, { length }) => sum + length, 0)
  if (length > longestText) throw new RulesError(`A text has more than ${longestText} characters`, place)
  return texts.join("")
}

function evaluateCall(call: Call, variables: Variables, context: EvaluationContext): Node {
  const args = call.args.map((argument) => () => evaluate(argument, variables, context))
  try {
    return functionOf(call).evaluate(args, context)
  } catch (error) {
    if (error instanceof RulesError) throw error
    throw new RulesError(`\`${call.name}\`: ${error instanceof Error ? error.message : String(error)}`, call.place)
  }
}
