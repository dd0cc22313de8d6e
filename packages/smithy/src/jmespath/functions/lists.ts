import type { Node } from "../../syntax/node.ts"
import { compareValues, isList, listOf, textOf, typeOf } from "../values.ts"
import type { Call, FunctionDefinition } from "./function-definition.ts"

interface Keyed {
  readonly item: Node
  readonly key: Node
}

/** The items of the first argument with what the expression gives for each; all of them numbers, or all texts. */
function keyed({ values: [list], apply, refuse }: Call): readonly Keyed[] {
  const items = listOf(list).map((item) => ({ item, key: apply(item) }))
  const types = new Set(items.map(({ key }) => typeOf(key)))
  const isOrdered = types.size === 0 || (types.size === 1 && (types.has("number") || types.has("string")))
  if (!isOrdered) refuse(`the expression must give only numbers or only strings, not ${[...types].join(" and ")}`)
  return items
}

/** The first item that nothing comes before; `direction` is -1 to look for the last in order. */
function first(items: readonly Keyed[], direction: number): Node {
  const [start, ...rest] = items
  if (start === undefined) return null
  const best = rest.reduce((found, item) => (compareValues(item.key, found.key) * direction < 0 ? item : found), start)
  return best.item
}

function self(list: Node | undefined): readonly Keyed[] {
  return listOf(list).map((item) => ({ item, key: item }))
}

function extreme(direction: number): FunctionDefinition {
  const parameters = [["array of numbers", "array of strings"]] as const
  return { parameters, result: "item", call: ({ values: [list] }) => first(self(list), direction) }
}

function extremeBy(direction: number): FunctionDefinition {
  const parameters = [["array"], ["expression"]] as const
  return { parameters, result: "item", call: (call) => first(keyed(call), direction) }
}

function sorted(items: readonly Keyed[]): Node {
  return [...items].sort((a, b) => compareValues(a.key, b.key)).map(({ item }) => item)
}

/** Functions over lists (JMESPath specification, "Built-in functions"). */
export const listFunctions: Readonly<Record<string, FunctionDefinition>> = {
  max: extreme(-1),
  min: extreme(1),
  max_by: extremeBy(-1),
  min_by: extremeBy(1),
  sort: {
    parameters: [["array of numbers", "array of strings"]],
    result: "array",
    call: ({ values: [list] }) => sorted(self(list)),
  },
  sort_by: { parameters: [["array"], ["expression"]], result: "array", call: (call) => sorted(keyed(call)) },
  map: {
    parameters: [["expression"], ["array"]],
    result: "array",
    call: ({ values: [, list], apply }) => listOf(list).map(apply),
  },
  reverse: {
    parameters: [["array", "string"]],
    result: "array",
    call: ({ values: [subject = null] }) =>
      isList(subject) ? [...subject].reverse() : [...textOf(subject)].reverse().join(""),
  },
}
