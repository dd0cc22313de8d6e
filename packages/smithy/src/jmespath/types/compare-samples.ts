import type { Effort } from "../effort.ts"
import { isOrdered } from "../is-ordered.ts"
import type { Comparator } from "../tree.ts"
import { nullSample, type Sample, sampleOfType } from "./sample.ts"

/** What a comparison gives; null when values of that type have no such order. */
export function compareSamples(
  comparator: Comparator,
  left: Sample,
  right: Sample,
  effort: Effort,
  start: number,
): Sample {
  if (left.type === "any") return { type: "boolean", value: true }
  if (left.type !== right.type) return sampleOfType("boolean")
  if (comparator === "==" || comparator === "!=") {
    return { type: "boolean", value: areEqual(left, right, effort, start) === (comparator === "==") }
  }
  if (left.type !== "number" || right.type !== "number") return nullSample
  return { type: "boolean", value: isOrdered(comparator, left.value, right.value) }
}

function areEqual(left: Sample, right: Sample, effort: Effort, start: number): boolean {
  effort.spend(1, start)
  if (left === right) return true
  if (left.type === "array" && right.type === "array") {
    const { items } = right
    return (
      left.items.length === items.length &&
      left.items.every((item, index) => areEqual(item, items[index] ?? nullSample, effort, start))
    )
  }
  if (left.type === "object" && right.type === "object") {
    const { fields } = right
    if (left.fields.size !== fields.size) return false
    return [...left.fields].every(([name, field]) => {
      const other = fields.get(name)
      return other !== undefined && areEqual(field(), other(), effort, start)
    })
  }
  return "value" in left && "value" in right ? left.value === right.value : left.type === right.type
}
