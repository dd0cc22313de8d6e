import { JmespathError } from "../jmespath/jmespath-error.ts"
import { parseJmespath } from "../jmespath/parse.ts"
import type { ShapeId } from "../model/shape-id.ts"
import { isNodeObject, type Node, property, textProperty } from "../syntax/node.ts"
import { quoted } from "./names.ts"
import { parseTopic } from "./patterns/mqtt-topic.ts"

/** For traits of the modules: what keeps a value from being understood that the types of its members cannot say. */
export const moduleTraitChecks: ReadonlyMap<ShapeId, (value: Node) => string | undefined> = new Map([
  ["aws.api#arn", templateProblem],
  ["aws.endpoints#standardPartitionalEndpoints", specialCaseProblem],
  ["smithy.contracts#conditions", conditionProblem],
  ["smithy.mqtt#publish", topicProblem],
  ["smithy.mqtt#subscribe", topicProblem],
  ["smithy.test#smokeTests", expectationProblem],
  ["smithy.waiters#waitable", matcherProblem],
])

function templateProblem(value: Node): string | undefined {
  const template = textProperty(value, "template")
  return template?.startsWith("/") ? `The template of an ARN must not begin with \`/\`: ${template}` : undefined
}

function specialCaseProblem(value: Node): string | undefined {
  const cases = property(value, "partitionEndpointSpecialCases")
  const all = isNodeObject(cases) ? Object.values(cases).flatMap(itemsOf) : []
  const isComplete = all.every((one) => ["endpoint", "region"].every((key) => textProperty(one, key) !== undefined))
  return isComplete ? undefined : "Each special case must have an `endpoint` and a `region`"
}

function topicProblem(value: Node): string | undefined {
  const topic = typeof value === "string" ? parseTopic(value) : undefined
  return typeof topic === "string" ? `${topic}: ${String(value)}` : undefined
}

function conditionProblem(value: Node): string | undefined {
  const conditions = isNodeObject(value) ? Object.values(value) : []
  const expressions = conditions.flatMap((condition) => textProperty(condition, "expression") ?? [])
  return expressions.map(expressionProblem).find((problem) => problem !== undefined)
}

function expressionProblem(expression: string): string | undefined {
  try {
    parseJmespath(expression)
    return undefined
  } catch (error) {
    if (!(error instanceof JmespathError)) throw error
    return `The JMESPath expression ${expression} cannot be read: at column ${error.offset + 1}, ${error.message}`
  }
}

function expectationProblem(value: Node): string | undefined {
  const expectations = itemsOf(value).map((test) => property(test, "expect"))
  const isEmpty = expectations.some((expected) => isNodeObject(expected) && Object.keys(expected).length === 0)
  return isEmpty ? "Each smoke test must expect `success` or `failure`" : undefined
}

const matchers: ReadonlySet<string> = new Set(["output", "inputOutput", "errorType", "success"])

function matcherProblem(value: Node): string | undefined {
  const waiters = isNodeObject(value) ? Object.values(value) : []
  const acceptors = waiters.flatMap((waiter) => itemsOf(property(waiter, "acceptors") ?? []))
  const given = acceptors.map((acceptor) => property(acceptor, "matcher")).filter(isNodeObject)
  const isWhole = given.every((matcher) => {
    const [kind = "", ...others] = Object.keys(matcher)
    return matchers.has(kind) && others.length === 0
  })
  return isWhole ? undefined : `Each \`matcher\` of a waiter must have one of ${quoted(matchers)}`
}

function itemsOf(list: Node): readonly Node[] {
  return Array.isArray(list) ? list : []
}
