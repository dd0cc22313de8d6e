import { findShape, type Model } from "../../model/model.ts"
import type { AnyShape } from "../../model/shape.ts"
import { isIdentifier, isShapeId } from "../../model/shape-id.ts"
import { hasTrait } from "../../model/traits.ts"
import { isNodeObject, type Node, type NodeObject } from "../../syntax/node.ts"
import type { Names } from "./names.ts"

/** What printing needs to know of the file. */
export interface Printing {
  readonly model: Model
  readonly names: Names
}

export const indent = "    "

/**
 * A node value as IDL.
 *
 * @param shape what the value is one of, where known: values of `@idRef` are written as ids, without quotes
 * @param lineStart a line break and the indentation of the line that the value begins on
 */
export function printValue(printing: Printing, node: Node, shape: AnyShape | undefined, lineStart: string): string {
  const target = shape?.type === "member" ? printing.model.shapes.get(shape.target) : shape
  if (typeof node === "string") {
    const isId = [shape, target].some((one) => one && hasTrait(one, "idRef")) && isShapeId(node)
    // Without quotes, it would have to exist.
    return isId && findShape(printing.model, node) ? printing.names.write(node) : JSON.stringify(node)
  }
  if (isNodeObject(node)) {
    if (Object.keys(node).length === 0) return "{}"
    return `{${printEntries(printing, node, target, lineStart)}${lineStart}}`
  }
  if (!Array.isArray(node)) return String(node)
  if (node.length === 0) return "[]"
  const inner = lineStart + indent
  const item = target?.type === "list" ? target.members.get("member") : target
  const items = node.map((one: Node) => inner + printValue(printing, one, item, inner))
  return `[${items.join("")}${lineStart}]`
}

/** The entries of an object, each on a line of its own, without the brackets. */
export function printEntries(
  printing: Printing,
  node: NodeObject,
  shape: AnyShape | undefined,
  lineStart: string,
): string {
  const inner = lineStart + indent
  const entries = Object.entries(node).map(([key, value]) => {
    return `${inner}${printKey(key)}: ${printValue(printing, value, valueShape(shape, key), inner)}`
  })
  return entries.join("")
}

/** Keys need quotes only when they are no identifiers. */
export function printKey(key: string): string {
  return isIdentifier(key) ? key : JSON.stringify(key)
}

/** What the value of a key is one of. Inside documents nothing is known. */
function valueShape(shape: AnyShape | undefined, key: string): AnyShape | undefined {
  if (shape?.type === "map") return shape.members.get("value")
  return shape?.type === "structure" || shape?.type === "union" ? shape.members.get(key) : shape
}
