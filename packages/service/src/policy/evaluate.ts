import { matchesGlob } from "./glob.ts"
import type { AccessRequest, Patterns, Policy, Statement } from "./policy.ts"

/** A statement that denies wins over all that allow; what nothing allows is denied. */
export type Decision = "allowed" | "denied-explicitly" | "denied-by-default"

/** Decides as IAM does for policies of one account's identity. */
export function evaluate(policies: readonly Policy[], request: AccessRequest): Decision {
  const matching = policies.flatMap(({ statements }) => statements.filter((one) => applies(one, request)))
  if (matching.some(({ effect }) => effect === "Deny")) return "denied-explicitly"
  return matching.length > 0 ? "allowed" : "denied-by-default"
}

function applies({ actions, resources, conditions }: Statement, request: AccessRequest): boolean {
  return (
    matches(actions, (pattern) => matchesGlob(request.action.toLowerCase(), pattern.toLowerCase())) &&
    matches(resources, (pattern) => matchesArn(request.resource, pattern)) &&
    conditions.every(({ key, holds }) => holds(request.conditions.get(key)))
  )
}

function matches({ patterns, negated }: Patterns, test: (pattern: string) => boolean): boolean {
  return patterns.some(test) !== negated
}

/** Part by part, so that a star never reaches from one part of an ARN into the next. */
function matchesArn(arn: string, pattern: string): boolean {
  if (pattern === "*") return true
  const parts = arnParts(arn)
  return arnParts(pattern).every((part, index) => matchesGlob(parts[index] ?? "", part))
}

/** `arn`, partition, service, region, account, and the resource with all its colons. */
export function arnParts(arn: string): readonly string[] {
  const parts = arn.split(":")
  return [...parts.slice(0, 5), parts.slice(5).join(":")]
}
