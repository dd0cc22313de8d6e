import { isNodeObject, type Node } from "../../syntax/node.ts"
import { isList, objectOf, textOf, typeOf } from "../values.ts"
import type { FunctionDefinition } from "./function-definition.ts"

const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/

function lengthOf(value: Node): number {
  if (isList(value)) return value.length
  return isNodeObject(value) ? Object.keys(value).length : [...textOf(value)].length
}

function toNumber(value: Node): Node {
  if (typeof value === "string") return number.test(value) ? Number(value) : null
  return typeOf(value) === "number" ? value : null
}

/** JSON has one kind of number. */
function toText(value: Node): string {
  if (typeof value === "string") return value
  return JSON.stringify(value, (_, part: unknown) => (typeof part === "bigint" ? Number(part) : part))
}

/** Functions over objects and over values of any type (JMESPath specification, "Built-in functions"). */
export const conversionFunctions: Readonly<Record<string, FunctionDefinition>> = {
  keys: { parameters: [["object"]], result: "array", call: ({ values: [value] }) => Object.keys(objectOf(value)) },
  values: { parameters: [["object"]], result: "array", call: ({ values: [value] }) => Object.values(objectOf(value)) },
  merge: {
    parameters: [["object"]],
    isVariadic: true,
    result: "object",
    call: ({ values }) => Object.fromEntries(values.flatMap((value) => Object.entries(objectOf(value)))),
  },
  not_null: {
    parameters: [["any"]],
    isVariadic: true,
    result: "any",
    call: ({ values }) => values.find((value) => value !== null) ?? null,
  },
  length: {
    parameters: [["string", "array", "object"]],
    result: "number",
    call: ({ values: [value = null] }) => lengthOf(value),
  },
  to_array: {
    parameters: [["any"]],
    result: "array",
    call: ({ values: [value = null] }) => (isList(value) ? value : [value]),
  },
  to_string: { parameters: [["any"]], result: "string", call: ({ values: [value = null] }) => toText(value) },
  to_number: { parameters: [["any"]], result: "number", call: ({ values: [value = null] }) => toNumber(value) },
  type: { parameters: [["any"]], result: "string", call: ({ values: [value = null] }) => typeOf(value) },
}
