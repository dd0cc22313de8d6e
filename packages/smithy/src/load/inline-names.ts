import type { IdlTree } from "../syntax/tree.ts"

/** The names of the structures that `:=` declares, by the operation's name (Smithy 2.0, "Inline input / output shapes"). */
export function inlineNames(tree: IdlTree): (operation: string) => { readonly input: string; readonly output: string } {
  const input = suffix(tree, "operationInputSuffix") ?? "Input"
  const output = suffix(tree, "operationOutputSuffix") ?? "Output"
  return (operation) => ({ input: operation + input, output: operation + output })
}

function suffix(tree: IdlTree, key: string): string | undefined {
  const value = tree.control.find((statement) => statement.key.text === key)?.value
  return value?.kind === "string" ? value.value : undefined
}
