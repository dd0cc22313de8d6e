import type { Call } from "../rule-set.ts"
import { awsFunctions } from "./aws.ts"
import { getAttr } from "./get-attr.ts"
import { logicFunctions } from "./logic.ts"
import { parseUrl } from "./parse-url.ts"
import type { RulesFunction } from "./rules-function.ts"
import { stringFunctions } from "./strings.ts"

/** Every function that rules can call, by name. */
export const functions: ReadonlyMap<string, RulesFunction> = new Map([
  ...logicFunctions,
  ...stringFunctions,
  ["getAttr", getAttr([])],
  ["parseURL", parseUrl],
  ...awsFunctions,
])

/** The function that a call calls. */
export function functionOf({ name, path }: Call): RulesFunction {
  const found = name === "getAttr" ? getAttr(path) : functions.get(name)
  if (!found) throw new Error(`There is no function \`${name}\``)
  return found
}
