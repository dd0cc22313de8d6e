import type { Operation } from "./document/operations.ts"
import type { Input } from "./input.ts"
import { itemsOf, property, textOf } from "./json.ts"
import type { Violation } from "./violations.ts"

/**
 * The violations of parameters that Prism does not see: it takes empty ones for absent, and reads integers as
 * JavaScript does, hexadecimal ones and spaces included.
 */
export function parameterViolations({ parameters }: Operation, input: Input): Violation[] {
  return parameters.flatMap(({ name, place, schema }) => {
    const values = input[place].get(name) ?? []
    const valueSchema = property(schema, "items") ?? schema
    const violation = values.includes("") ? refusalOfEmpty(valueSchema) : refusalOfNumbers(valueSchema, values)
    return violation ? [{ place: `/${name}`, ...violation }] : []
  })
}

type Refusal = Omit<Violation, "place">

function refusalOfNumbers(schema: unknown, values: readonly string[]): Refusal | undefined {
  if (property(schema, "type") !== "integer" || values.every((value) => /^-?\d+$/.test(value))) return undefined
  return { reason: "must be an integer", isUnreadable: true }
}

function refusalOfEmpty(schema: unknown): Refusal | undefined {
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
