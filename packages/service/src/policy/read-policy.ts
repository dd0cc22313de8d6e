import { FileProblem, type Located } from "../file/located.ts"
import { arnParts } from "./evaluate.ts"
import { compileNull, compileOperator, operatorNames, type Test } from "./operators.ts"
import type { Condition, Patterns, Policy, Statement } from "./policy.ts"

const conditionKeys = ["swf:tagFilter.tag", "swf:typeFilter.name", "swf:typeFilter.version"] as const
const versions = ["2012-10-17", "2008-10-17"]

/**
 * Reads a policy in IAM's form, for an identity. What is not understood is refused: a statement that is silently left
 * out could be the one that denies.
 *
 * @throws FileProblem
 */
export function readPolicy(policy: Located): Policy {
  const { Version, Statement } = policy.members({ required: ["Statement"], optional: ["Version", "Id"] })
  if (Version && !versions.includes(Version.text())) throw new FileProblem(Version, `must be ${versions.join(" or ")}`)
  return { statements: Statement.itemOrItems().map(readStatement) }
}

function readStatement(statement: Located): Statement {
  const members = statement.members({
    required: ["Effect"],
    optional: ["Sid", "Action", "NotAction", "Resource", "NotResource", "Condition"],
  })
  const effect = members.Effect.text()
  if (effect !== "Allow" && effect !== "Deny") throw new FileProblem(members.Effect, "must be Allow or Deny")
  return {
    effect,
    actions: readPatterns(statement, { Action: members.Action, NotAction: members.NotAction }, checkAction),
    resources: readPatterns(statement, { Resource: members.Resource, NotResource: members.NotResource }, checkArn),
    conditions: members.Condition?.entries().flatMap(readConditions) ?? [],
  }
}

function readPatterns(
  statement: Located,
  members: Readonly<Record<string, Located | undefined>>,
  check: (pattern: string) => string | undefined,
): Patterns {
  const given = Object.entries(members).flatMap(([name, value]) => (value ? [{ name, value }] : []))
  const [only, other] = given
  if (!only || other) throw new FileProblem(statement, `must have either ${Object.keys(members).join(" or ")}`)
  const patterns = only.value.itemOrItems().map((item) => {
    const pattern = item.text()
    const problem = pattern.includes("${") ? "has a policy variable, which this service does not know" : check(pattern)
    if (problem !== undefined) throw new FileProblem(item, problem)
    return pattern
  })
  return { patterns, negated: only.name.startsWith("Not") }
}

function checkAction(pattern: string): string | undefined {
  if (pattern === "*" || /^[a-z0-9-]+:[\w*?]+$/i.test(pattern)) return undefined
  return "must be *, or a service and an action such as swf:ListClosedWorkflowExecutions"
}

function checkArn(pattern: string): string | undefined {
  const parts = arnParts(pattern)
  const hasAll = parts.length === 6 && parts.every((part, index) => index === 3 || index === 4 || part !== "")
  if (pattern === "*" || (hasAll && parts[0] === "arn")) return undefined
  return "must be *, or an ARN of six parts such as arn:aws:swf:us-east-1:123456789012:/domain/orders"
}

function readConditions({ name, value }: { name: string; value: Located }): Condition[] {
  const entries = value.entries()
  if (entries.length === 0) throw new FileProblem(value, "must not be empty")
  return entries.map((entry) => {
    if (!conditionKeys.some((key) => key.toLowerCase() === entry.name.toLowerCase())) {
      throw new FileProblem(entry.value, `is no condition key of this service. They are: ${conditionKeys.join(", ")}`)
    }
    const wanted = entry.value.itemOrItems()
    const test = name === "Null" ? readNull(wanted, entry.value) : readOperator(name, wanted)
    if (!test) throw new FileProblem(value, `is no operator of this service. They are: ${operatorNames}`)
    return { key: entry.name.toLowerCase(), holds: test }
  })
}

function readOperator(name: string, wanted: readonly Located[]): Test | undefined {
  const texts = wanted.map((item) => {
    const text = item.text()
    if (text.includes("${")) throw new FileProblem(item, "has a policy variable, which this service does not know")
    return text
  })
  return compileOperator(name, texts)
}

function readNull(wanted: readonly Located[], place: Located): Test {
  const [only, other] = wanted.map(({ value }) => String(value))
  if (other !== undefined || (only !== "true" && only !== "false"))
    throw new FileProblem(place, "must be true or false")
  return compileNull(only === "true")
}
