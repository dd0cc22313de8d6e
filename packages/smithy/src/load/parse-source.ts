import { parseIdl } from "../syntax/parse-idl.ts"
import type { Source } from "../syntax/source.ts"
import type { IdlTree } from "../syntax/tree.ts"

const parsed = new WeakMap<Source, IdlTree>()

/** The tree of a source, parsed once: the prelude and the trait modules are loaded with every model. */
export function parseSource(source: Source): IdlTree {
  const known = parsed.get(source)
  if (known) return known
  const tree = parseIdl(source)
  parsed.set(source, tree)
  return tree
}
