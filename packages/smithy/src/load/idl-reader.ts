import type { ShapeId } from "../model/shape-id.ts"
import type { Node } from "../syntax/node.ts"
import type { NodeTree, TraitTree } from "../syntax/tree.ts"
import { type Declarator, declareTrait } from "./declarator.ts"
import type { InlineNames } from "./inline-names.ts"
import type { Scope } from "./scope.ts"
import { toNode } from "./to-node.ts"

/** What reading an IDL file works with. */
export interface IdlReader extends Declarator {
  readonly namespace: string
  readonly scope: Scope
  readonly inlineNames: InlineNames
}

export function readTraits(target: ShapeId, traits: readonly TraitTree[], reader: IdlReader): void {
  for (const { name, value, span } of traits) {
    const trait = reader.scope.resolve(name.text)
    declareTrait({ target, trait, span, ...(value ? { value: readValue(value, reader) } : {}) }, reader)
  }
}

export function readValue(tree: NodeTree, { scope }: IdlReader): Node {
  return toNode(tree, scope.resolveValue)
}
