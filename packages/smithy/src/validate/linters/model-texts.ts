import type { Model } from "../../model/model.ts"
import type { AnyShape, Shape, Trait } from "../../model/shape.ts"
import { namespaceOf } from "../../model/shape-id.ts"
import { isNodeObject, type Node } from "../../syntax/node.ts"
import { allShapes } from "../shapes.ts"
import { ownName } from "./names.ts"

/** A text in a model: a namespace, the name of a shape or member, or a part of a trait's value. */
export type ModelText =
  | { readonly kind: "namespace"; readonly text: string }
  | { readonly kind: "name"; readonly text: string; readonly shape: AnyShape }
  | {
      readonly kind: "trait"
      readonly text: string
      readonly shape: AnyShape
      readonly trait: Trait
      /** The way from the value to the part: keys and indexes. */
      readonly path: readonly string[]
    }

/** Every text of a model, the prelude's left out. Traits that are not defined count as not there. */
export function* modelTexts(model: Model): Iterable<ModelText> {
  const namespaces = new Set<string>()
  for (const shape of allShapes(model)) {
    const namespace = namespaceOf(shape.id)
    if (namespace === "smithy.api") continue
    if (!namespaces.has(namespace)) yield { kind: "namespace", text: namespace }
    namespaces.add(namespace)
    yield { kind: "name", text: ownName(shape), shape }
    for (const trait of shape.traits.values()) {
      const definition = model.shapes.get(trait.id)
      // What `@references` names are shapes, and those are looked at themselves.
      if (!definition || trait.id === "smithy.api#references") continue
      for (const { text, path } of valueTexts(model, trait.value, definition)) {
        yield { kind: "trait", text, shape, trait, path }
      }
    }
  }
}

interface ValueText {
  readonly text: string
  readonly path: readonly string[]
}

/** The texts in a value. Keys count where the value's shape has no member of that name. */
function* valueTexts(
  model: Model,
  value: Node,
  shape: Shape | undefined,
  path: readonly string[] = [],
): Iterable<ValueText> {
  if (typeof value === "string") yield { text: value, path }
  else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* valueTexts(model, item, undefined, [...path, String(index)])
  } else if (isNodeObject(value)) {
    for (const [key, item] of Object.entries(value)) {
      const member = shape && "members" in shape ? shape.members.get(key) : undefined
      if (!member) yield { text: key, path: [...path, key, "key"] }
      yield* valueTexts(model, item, member && model.shapes.get(member.target), [...path, key])
    }
  }
}
