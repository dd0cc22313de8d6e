import { listOf, numberOf } from "../values.ts"
import type { FunctionDefinition } from "./function-definition.ts"

function rounding(round: (value: number) => number): FunctionDefinition {
  return { parameters: [["number"]], result: "number", call: ({ values: [value] }) => round(numberOf(value)) }
}

function sum(values: readonly unknown[]): number {
  return values.reduce((total: number, value) => total + Number(value), 0)
}

/** Functions over numbers (JMESPath specification, "Built-in functions"). */
export const numberFunctions: Readonly<Record<string, FunctionDefinition>> = {
  abs: rounding(Math.abs),
  ceil: rounding(Math.ceil),
  floor: rounding(Math.floor),
  avg: {
    parameters: [["array of numbers"]],
    result: "number",
    call({ values: [value] }) {
      const numbers = listOf(value)
      return numbers.length === 0 ? null : sum(numbers) / numbers.length
    },
  },
  sum: { parameters: [["array of numbers"]], result: "number", call: ({ values: [value] }) => sum(listOf(value)) },
}
