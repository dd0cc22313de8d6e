import { isIdentifier } from "../model/shape-id.ts"
import type { IdlTree, NodeTree } from "../syntax/tree.ts"
import { messages } from "./messages.ts"
import type { Problems } from "./problems.ts"

/** The names of the structures that an operation declares with `:=`, by the operation's name. */
export type InlineNames = (operation: string) => { readonly input: string; readonly output: string }

/** Smithy 2.0, "Inline input / output shapes": a suffix is added, which a control statement can change. */
export function inlineNames(tree: IdlTree): InlineNames {
  const input = suffix(controlValue(tree, "operationInputSuffix")) ?? "Input"
  const output = suffix(controlValue(tree, "operationOutputSuffix")) ?? "Output"
  return (operation) => ({ input: operation + input, output: operation + output })
}

/** Complains of suffixes that make no name; the usual ones are used instead. */
export function reportInvalidSuffixes(tree: IdlTree, problems: Problems): void {
  for (const key of ["operationInputSuffix", "operationOutputSuffix"]) {
    const value = controlValue(tree, key)
    if (value?.kind !== "string" || suffix(value) !== undefined) continue
    problems.error(messages.invalidSuffix(value.value), { span: value.span })
  }
}

function controlValue({ control }: IdlTree, name: string): NodeTree | undefined {
  return control.find(({ key }) => key.text === name)?.value
}

function suffix(value: NodeTree | undefined): string | undefined {
  return value?.kind === "string" && isIdentifier(`A${value.value}`) ? value.value : undefined
}
