import { isNodeObject, type Node, property } from "@smithwright/smithy"

const placeholder = /\$(?:\$|[A-Za-z_]\w*:[LS])/g

/**
 * The tests that a malformed-request test with `testParameters` stands for, one for each index of their lists.
 * `$name:L` is the value, `$name:S` the value quoted and escaped, `$$` a dollar sign. A test without parameters stays
 * as it is.
 */
export function expandParameters(test: Node): readonly Node[] {
  const parameters = property(test, "testParameters")
  if (!isNodeObject(test) || !isNodeObject(parameters)) return [test]
  const { testParameters: _, ...rest } = test
  const count = Math.max(0, ...Object.values(parameters).map((values) => (Array.isArray(values) ? values.length : 0)))
  return Array.from({ length: count }, (_unused, index) => {
    const id = `${property(test, "id")}_case${index}`
    return substitute({ ...rest, id }, (name) => {
      const values = property(parameters, name)
      return Array.isArray(values) ? String(values[index] ?? "") : ""
    })
  })
}

function substitute(node: Node, parameter: (name: string) => string): Node {
  if (typeof node === "string") {
    return node.replace(placeholder, (text) => {
      if (text === "$$") return "$"
      const value = parameter(text.slice(1, -2))
      return text.endsWith("L") ? value : JSON.stringify(value)
    })
  }
  if (Array.isArray(node)) return node.map((item: Node) => substitute(item, parameter))
  if (!isNodeObject(node)) return node
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, substitute(value, parameter)]))
}
