import type { Finding } from "./rule.ts"
import type { ValueProblem } from "./values/value-problem.ts"

/** Problems of a value as findings, their messages led by what the value is and the way to the part. */
export function findingsOf(id: string, problems: readonly ValueProblem[], what: string): Finding[] {
  return problems.map((problem) => findingOf(id, problem, what))
}

export function findingOf(id: string, { severity, suffix, path, message, hint }: ValueProblem, what: string): Finding {
  const place = path.length > 0 ? `${what}, at ${path.join(".")}` : what
  return { severity, id: id + suffix, message: `${place}: ${message}`, hint }
}
