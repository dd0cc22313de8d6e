import { type AnyShape, namespaceOf, textTrait } from "@smithwright/smithy"

/**
 * What a model says of a shape or member. What the prelude says of its own, such as `String`, explains nothing there.
 */
export function documentationOf(shape: AnyShape): string | undefined {
  return namespaceOf(shape.id) === "smithy.api" ? undefined : textTrait(shape, "documentation")
}
