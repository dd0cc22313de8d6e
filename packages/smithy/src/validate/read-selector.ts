import { parseSelector } from "../selector/parse.ts"
import { SelectorError } from "../selector/scanner.ts"
import type { SelectorTree } from "../selector/tree.ts"
import type { Node } from "../syntax/node.ts"

/** A selector from a model, or what is wrong with it. */
export function readSelector(node: Node | undefined): SelectorTree | string {
  if (typeof node !== "string") return "A selector must be a string"
  try {
    return parseSelector(node)
  } catch (error) {
    if (!(error instanceof SelectorError)) throw error
    return `The selector ${JSON.stringify(node)} cannot be read: at column ${error.offset + 1}, ${error.message}`
  }
}
