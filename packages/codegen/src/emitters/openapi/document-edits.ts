import { isNodeObject, type Node, type NodeObject } from "@smithwright/smithy"
import { ConversionError } from "../../json-schema/conversion-error.ts"

/** Replaces each string that is a key of `substitutions`, wherever it stands as a value. */
export function substitute(node: Node, substitutions: NodeObject): Node {
  if (typeof node === "string") return Object.hasOwn(substitutions, node) ? (substitutions[node] ?? null) : node
  if (Array.isArray(node)) return node.map((item) => substitute(item, substitutions))
  if (!isNodeObject(node)) return node
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, substitute(value, substitutions)]))
}

/**
 * Sets the value at a JSON pointer (RFC 6901) as the "add" of JSON Patch does (RFC 6902, section 4.1), except that
 * missing objects on the way are made.
 */
export function addAt(document: Node, pointer: string, value: Node): Node {
  if (pointer === "") return value
  if (!pointer.startsWith("/")) throw new ConversionError(`"${pointer}" in "jsonAdd" is not a JSON pointer`)
  const steps = pointer
    .slice(1)
    .split("/")
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"))
  return addStep(document, steps, value, pointer)
}

function addStep(node: Node | undefined, [step, ...rest]: readonly string[], value: Node, pointer: string): Node {
  if (step === undefined) return value
  if (Array.isArray(node)) return addToList(node, step, rest, value, pointer)
  if (node !== undefined && !isNodeObject(node)) {
    throw new ConversionError(`"${pointer}" in "jsonAdd" leads through a value that holds nothing`)
  }
  const inner = node !== undefined && Object.hasOwn(node, step) ? node[step] : undefined
  const entries = new Map(Object.entries(node ?? {}))
  entries.set(step, addStep(inner, rest, value, pointer))
  return Object.fromEntries(entries)
}

function addToList(list: readonly Node[], step: string, rest: readonly string[], value: Node, pointer: string): Node {
  const index = step === "-" ? list.length : Number(step)
  if (!/^(0|[1-9]\d*|-)$/.test(step) || index > list.length) {
    throw new ConversionError(`"${pointer}" in "jsonAdd" has no place in its list`)
  }
  return rest.length === 0
    ? list.toSpliced(index, 0, value)
    : list.toSpliced(index, 1, addStep(list[index], rest, value, pointer))
}
