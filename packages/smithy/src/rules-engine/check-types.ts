import { suggest } from "../diagnostic/suggest.ts"
import { functionOf } from "./functions/index.ts"
import type { Call, Condition, EndpointTemplate, Expression, Parameter, Rule, RuleSet } from "./rule-set.ts"
import { RulesError } from "./rules-error.ts"
import {
  booleanType,
  integerType,
  isSameType,
  listType,
  optionalType,
  presentType,
  printType,
  stringType,
  type Type,
} from "./types.ts"

/** The types of the names that can be referred to. Never changed: what a rule adds, those beside it do not see. */
type Scope = ReadonlyMap<string, Type>

/**
 * Checks that each expression of a rule set has the type that is asked for where it stands.
 *
 * @throws RulesError for the first that has not
 */
export function checkTypes({ parameters, rules }: RuleSet): void {
  const scope = new Map(parameters.map((parameter) => [parameter.name, typeOfParameter(parameter)]))
  for (const rule of rules) checkRule(rule, scope)
}

function typeOfParameter({ type, required }: Parameter): Type {
  const always = type === "stringArray" ? listType(stringType) : type === "string" ? stringType : booleanType
  return required ? always : optionalType(always)
}

function checkRule(rule: Rule, outer: Scope): void {
  const scope = rule.conditions.reduce(checkCondition, outer)
  switch (rule.type) {
    case "endpoint":
      checkEndpoint(rule.endpoint, scope)
      break
    case "error":
      expectString(rule.error, scope)
      break
    case "tree":
      if (rule.rules.length === 0) throw new RulesError("A tree needs rules", rule.place)
      for (const inner of rule.rules) checkRule(inner, scope)
  }
}

/** Checks a condition, and answers with what is known once it holds. */
function checkCondition(scope: Scope, { call, assign }: Condition): Scope {
  const type = typeOfCall(call, scope)
  const known = new Map(scope)
  for (const name of provenBy(call)) known.set(name, presentType(typeOfName(name, scope, call.place)))
  if (assign === undefined) return known
  if (scope.has(assign))
    throw new RulesError(`There is a \`${assign}\` already, and it cannot get another value`, call.place)
  return known.set(assign, presentType(type))
}

/** The names of which a condition shows that they have a value, but for those inside `not`. */
function provenBy({ name, args }: Call): string[] {
  if (name === "not") return []
  return args.flatMap((argument) => {
    if (argument.kind === "call") return provenBy(argument)
    return name === "isSet" && argument.kind === "reference" ? [argument.name] : []
  })
}

function checkEndpoint({ url, headers, properties }: EndpointTemplate, scope: Scope): void {
  expectString(url, scope)
  for (const values of headers.values()) for (const value of values) expectString(value, scope)
  for (const value of properties.values()) typeOf(value, scope)
}

function expectString(expression: Expression, scope: Scope): void {
  const type = typeOf(expression, scope)
  if (isSameType(type, stringType)) return
  const hint = type.kind === "optional" ? "; `isSet` or an `assign` shows that there is a value" : ""
  throw new RulesError(`Expected a string, found ${printType(type)}${hint}`, expression.place)
}

function typeOf(expression: Expression, scope: Scope): Type {
  switch (expression.kind) {
    case "literal":
      return typeof expression.value === "boolean" ? booleanType : integerType
    case "template":
      for (const part of expression.parts) if (typeof part !== "string") expectString(part, scope)
      return stringType
    case "list":
      return { kind: "tuple", items: expression.items.map((item) => typeOf(item, scope)) }
    case "record":
      return {
        kind: "record",
        fields: new Map([...expression.entries].map(([key, value]) => [key, typeOf(value, scope)])),
      }
    case "reference":
      return typeOfName(expression.name, scope, expression.place)
    case "call":
      return typeOfCall(expression, scope)
  }
}

function typeOfName(name: string, scope: Scope, place: string): Type {
  const type = scope.get(name)
  if (type) return type
  const similar = suggest(name, scope.keys())
  throw new RulesError(
    `There is no \`${name}\` here${similar === undefined ? "" : `; did you mean \`${similar}\`?`}`,
    place,
  )
}

function typeOfCall(call: Call, scope: Scope): Type {
  const args = call.args.map((argument) => typeOf(argument, scope))
  try {
    return functionOf(call).typeOf(args)
  } catch (error) {
    throw new RulesError(`\`${call.name}\`: ${error instanceof Error ? error.message : String(error)}`, call.place)
  }
}
