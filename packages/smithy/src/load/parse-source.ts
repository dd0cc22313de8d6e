import { parseIdl } from "../syntax/parse-idl.ts"
import { type JsonTree, parseJson } from "../syntax/parse-json.ts"
import type { Source } from "../syntax/source.ts"
import type { IdlTree } from "../syntax/tree.ts"
import { astOutline } from "./ast-outline.ts"

const parsed = new WeakMap<Source, IdlTree | JsonTree>()

/** The tree of a source, parsed once: the prelude and the trait modules are loaded with every model. */
export function parseSource(source: Source): IdlTree | JsonTree {
  const known = parsed.get(source)
  if (known) return known
  const tree = source.name.endsWith(".json") ? parseJson(source, astOutline) : parseIdl(source)
  parsed.set(source, tree)
  return tree
}

/** Lets go of the tree of a source. It is larger than the model, which would keep it alive by way of the spans. */
export function forgetTree(source: Source): void {
  parsed.delete(source)
}

export function isIdl(tree: IdlTree | JsonTree): tree is IdlTree {
  return "statements" in tree
}
