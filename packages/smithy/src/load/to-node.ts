import type { Node } from "../syntax/node.ts"
import type { NameTree, NodeTree } from "../syntax/tree.ts"

/** The plain value of a node. `resolve` gives the text that an unquoted shape id stands for. */
export function toNode(tree: NodeTree, resolve: (name: NameTree) => string): Node {
  switch (tree.kind) {
    case "null":
      return null
    case "name":
      return resolve(tree.name)
    case "array":
      return tree.items.map((item) => toNode(item, resolve))
    case "object":
      // `fromEntries` defines own properties, so that `__proto__` is a key as any other.
      return Object.fromEntries(tree.entries.map(({ key, value }) => [key.text, toNode(value, resolve)]))
    default:
      return tree.value
  }
}
