import type { Node, NodeObject } from "../syntax/node.ts"
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
    const node = toNode(value, resolve)
    // Assigned, this one key would set the prototype.
    if (key.text === "__proto__") Object.defineProperty(object, key.text, { ...ownProperty, value: node })
    else object[key.text] = node
  }
  return object
}

const ownProperty = { enumerable: true, configurable: true, writable: true }
