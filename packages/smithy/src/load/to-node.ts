import { type Node, type NodeObject, setProperty } from "../syntax/node.ts"
import type { NameTree, NodeEntryTree, NodeTree } from "../syntax/tree.ts"

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
      return toObject(tree.entries, resolve)
    default:
      return tree.value
  }
}

function toObject(entries: readonly NodeEntryTree[], resolve: (name: NameTree) => string): NodeObject {
  const object: { [key: string]: Node } = {}
  for (const { key, value } of entries) {
    setProperty(object, key.text, toNode(value, resolve))
  }
  return object
}
