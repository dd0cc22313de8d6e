import { type AnyShape, type Model, type NodeObject, property, type ShapeId } from "@smithwright/smithy"

/** The `x-…` keys that a shape's traits become when their definitions carry `smithy.openapi#specificationExtension`. */
export function specificationExtensions(model: Model, shape: AnyShape): NodeObject {
  const extensions = [...shape.traits.values()].flatMap(({ id, value }) => {
    const extension = model.shapes.get(id)?.traits.get("smithy.openapi#specificationExtension")
    if (!extension) return []
    const name = property(extension.value, "as")
    return [[typeof name === "string" ? name : defaultName(id), value] as const]
  })
  return Object.fromEntries(extensions)
}

function defaultName(id: ShapeId): string {
  return `x-${id.replace(/[.#]/g, "-")}`
}
