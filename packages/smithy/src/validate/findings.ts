import type { Finding } from "./rule.ts"
import type { ValueProblem } from "./values/value-problem.ts"

/**
 * Problems of a value as findings, their messages led by what the value is and the way to the part. `within` is the way
 * to the value itself in the trait or metadata that holds it.
 */
export function findingsOf(
  id: string,
  problems: readonly ValueProblem[],
  what: string,
  within: readonly string[],
): Finding[] {
  return problems.map((problem) => findingOf(id, problem, what, within))
}

export function findingOf(
  id: string,
  { severity, suffix, path, key, message, hint }: ValueProblem,
  what: string,
  within: readonly string[] = [],
): Finding {
  const place = path.length > 0 ? `${what}, at ${path.join(".")}` : what
  const part = { path: [...within, ...path], key }
  return { severity, id: id + suffix, part, message: `${place}: ${message}`, hint }
}

/** A finding about a part of an item, as one about the list that the item is in. */
export function inItem(finding: Finding, index: number): Finding {
  const { path = [], key } = finding.part ?? {}
  return { ...finding, part: { path: [String(index), ...path], key } }
}
