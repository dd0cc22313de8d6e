import type { AnyShape } from "../model/shape.ts"
import { memberNameOf, nameOf, namespaceOf, type ShapeId } from "../model/shape-id.ts"
import { canonicalJson } from "../syntax/canonical-json.ts"
import { isNodeObject, type Node, property } from "../syntax/node.ts"
import type { PathTree, SegmentTree } from "./tree.ts"

/** The variables in force while a shape is evaluated. */
export type Variables = ReadonlyMap<string, ReadonlySet<AnyShape>>

/** What an attribute path leads to (Smithy 2.0, "Selectors", attributes). */
export type Attribute =
  | { readonly kind: "empty" }
  | { readonly kind: "node"; readonly node: Node }
  | { readonly kind: "id"; readonly id: ShapeId }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "shape"; readonly shape: AnyShape; readonly variables: Variables }
  | { readonly kind: "service"; readonly shape: AnyShape }
  | { readonly kind: "traits"; readonly shape: AnyShape }
  | { readonly kind: "variables"; readonly variables: Variables }
  | { readonly kind: "projection"; readonly items: readonly Attribute[] }

const empty: Attribute = { kind: "empty" }

function fromNode(node: Node | undefined): Attribute {
  return node === undefined ? empty : { kind: "node", node }
}

function fromText(text: string | undefined): Attribute {
  return text === undefined ? empty : { kind: "text", text }
}

function projection(items: readonly Attribute[]): Attribute {
  return { kind: "projection", items }
}

/** Follows a path from an attribute. What does not exist is empty, never an error. */
export function follow(start: Attribute, path: PathTree): Attribute {
  return path.reduce(step, start)
}

function step(from: Attribute, segment: SegmentTree): Attribute {
  switch (from.kind) {
    case "empty":
      return empty
    case "node":
      return segment.computed ? computedOfNode(from.node, segment.name) : fromNode(property(from.node, segment.name))
    case "text":
      return segment.computed ? computedOfNode(from.text, segment.name) : empty
    case "id":
      return ofId(from.id, segment)
    case "shape":
      return segment.computed ? empty : ofShape(from.shape, from.variables, segment.name)
    case "service":
      return ofService(from.shape, segment.name)
    case "traits":
      return ofTraits(from.shape, segment)
    case "variables": {
      const shapes = from.variables.get(segment.name)
      const { variables } = from
      return shapes ? projection([...shapes].map((shape) => ({ kind: "shape", shape, variables }))) : empty
    }
    case "projection":
      if (segment.computed && segment.name === "first") return flatten(from)[0] ?? empty
      return projection(from.items.map((item) => step(item, segment)).filter(exists))
  }
}

function ofShape(shape: AnyShape, variables: Variables, name: string): Attribute {
  if (name === "id") return { kind: "id", id: shape.id }
  if (name === "trait") return { kind: "traits", shape }
  if (name === "var") return { kind: "variables", variables }
  if (name === "service" && shape.type === "service") return { kind: "service", shape }
  return empty
}

function ofService(shape: AnyShape, name: string): Attribute {
  if (name === "id") return { kind: "id", id: shape.id }
  return name === "version" && shape.type === "service" ? fromText(shape.version) : empty
}

function ofId(id: ShapeId, { name, computed }: SegmentTree): Attribute {
  if (computed) return computedOfNode(id, name)
  if (name === "namespace") return fromText(namespaceOf(id))
  if (name === "name") return fromText(nameOf(id))
  return name === "member" ? fromText(memberNameOf(id)) : empty
}

function ofTraits(shape: AnyShape, { name, computed }: SegmentTree): Attribute {
  if (!computed) return fromNode(shape.traits.get(name.includes("#") ? name : `smithy.api#${name}`)?.value)
  if (name === "keys") return projection([...shape.traits.keys()].map((id) => ({ kind: "id", id })))
  if (name === "values") return projection([...shape.traits.values()].map((trait) => fromNode(trait.value)))
  return name === "length" ? fromNode(shape.traits.size) : empty
}

function computedOfNode(node: Node, name: string): Attribute {
  const entries = isNodeObject(node) ? Object.entries(node) : undefined
  const items = Array.isArray(node) ? node : undefined
  if (name === "keys") return entries ? projection(entries.map(([key]) => fromNode(key))) : empty
  if (name === "values") {
    const values = items ?? entries?.map(([, value]) => value)
    return values ? projection(values.map(fromNode)) : empty
  }
  if (name !== "length") return empty
  return fromNode(typeof node === "string" ? [...node].length : (items ?? entries)?.length)
}

/** Whether an attribute passes an existence check: null does not, and a projection does when it holds anything. */
export function exists(attribute: Attribute): boolean {
  if (attribute.kind === "projection") return attribute.items.length > 0
  return attribute.kind !== "empty" && !(attribute.kind === "node" && attribute.node === null)
}

/** The text that string comparators see; empty for what has none. */
export function textOf(attribute: Attribute): string {
  if (attribute.kind === "id") return attribute.id
  if (attribute.kind === "text") return attribute.text
  if (attribute.kind === "shape" || attribute.kind === "service") return attribute.shape.id
  if (attribute.kind !== "node" || attribute.node === null || typeof attribute.node === "object") return ""
  return String(attribute.node)
}

/** The values of a projection and of the projections in it; any other attribute alone. */
export function flatten(attribute: Attribute): readonly Attribute[] {
  return attribute.kind === "projection" ? attribute.items.flatMap(flatten) : [attribute]
}

/** The text that a message shows of an attribute: JSON of a node, a sorted list of a projection, else plain text. */
export function displayOf(attribute: Attribute): string {
  if (attribute.kind === "projection") return `[${flatten(attribute).map(displayOf).sort().join(", ")}]`
  return attribute.kind === "node" ? canonicalJson(attribute.node) : textOf(attribute)
}
