import type { Operation } from "./document/operations.ts"
import type { Input } from "./input.ts"
import { itemsOf, property, textOf } from "./json.ts"
import type { Violation } from "./violations.ts"

/** The violations of parameters that are given but empty: Prism takes those for absent. */
export function emptyParameterViolations({ parameters }: Operation, input: Input): Violation[] {
  return parameters.flatMap(({ name, place, schema }) => {
    if (!input[place].get(name)?.includes("")) return []
    const violation = refusalOf(property(schema, "items") ?? schema)
    return violation ? [{ place: `/${name}`, ...violation }] : []
  })
}

function refusalOf(schema: unknown): Omit<Violation, "place"> | undefined {
  if (property(schema, "type") !== "string") return { reason: "must not be empty", isUnreadable: true }
  const least = Number(property(schema, "minLength") ?? 0)
  if (least > 0)
    return { reason: `must have at least ${least} character${least === 1 ? "" : "s"}`, isUnreadable: false }
  const choices = itemsOf(property(schema, "enum"))
  if (choices.length > 0 && !choices.includes(""))
    return { reason: `must be one of ${choices.join(", ")}`, isUnreadable: false }
  const pattern = textOf(property(schema, "pattern"))
  if (pattern !== undefined && !matchesEmpty(pattern))
    return { reason: `must match pattern "${pattern}"`, isUnreadable: false }
  return undefined
}

function matchesEmpty(pattern: string): boolean {
  try {
    return new RegExp(pattern, "u").test("")
  } catch {
    return true // What is no pattern is not checked elsewhere either.
  }
}
