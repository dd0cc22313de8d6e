import { isNodeObject, isNumber, type Node } from "../../syntax/node.ts"
import { isList, type ValueType } from "../values.ts"

/**
 * A value that stands for all values of a type, so that an expression can be tried without data. The fields of objects
 * are made when they are asked for: types may be recursive. `any` may be anything, and is never complained of.
 */
export type Sample =
  | { readonly type: "any" | "null" | "expression" }
  | { readonly type: "boolean"; readonly value: boolean }
  | { readonly type: "number"; readonly value: number }
  | { readonly type: "string"; readonly value: string }
  | { readonly type: "array"; readonly items: readonly Sample[] }
  | { readonly type: "object"; readonly fields: ReadonlyMap<string, () => Sample> }

export type SampleType = Sample["type"]

export const anySample: Sample = { type: "any" }
export const nullSample: Sample = { type: "null" }
/** A list of which only is known that it is one. */
export const listSample: Sample = { type: "array", items: [] }

const byType: Readonly<Record<ValueType, Sample>> = {
  null: nullSample,
  boolean: { type: "boolean", value: false },
  number: { type: "number", value: 0 },
  string: { type: "string", value: "" },
  array: listSample,
  object: { type: "object", fields: new Map() },
}

export function sampleOfType(type: ValueType | "any"): Sample {
  return type === "any" ? anySample : byType[type]
}

export function objectSample(fields: Iterable<readonly [string, Sample]>): Sample {
  return { type: "object", fields: new Map([...fields].map(([name, sample]) => [name, () => sample])) }
}

/** The sample that a literal is. */
export function sampleOfValue(value: Node): Sample {
  if (value === null) return nullSample
  if (isList(value)) return { type: "array", items: value.map(sampleOfValue) }
  if (isNodeObject(value)) {
    return objectSample(Object.entries(value).map(([name, part]) => [name, sampleOfValue(part)] as const))
  }
  if (isNumber(value)) return { type: "number", value: Number(value) }
  return typeof value === "string" ? { type: "string", value } : { type: "boolean", value }
}

/** As for values; of what is not known the truth is assumed. */
export function isTruthySample(sample: Sample): boolean {
  switch (sample.type) {
    case "null":
      return false
    case "boolean":
      return sample.value
    case "string":
      return sample.value !== ""
    case "array":
      return sample.items.length > 0
    case "object":
      return sample.fields.size > 0
    default:
      return true
  }
}
