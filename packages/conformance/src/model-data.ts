import type { AnyShape, Model, Traits } from "@smithwright/smithy"

/**
 * A model without what does not count when models are compared: places in the source, synthetic traits, the order of
 * shapes, of traits and of the operations and resources of a shape.
 */
export function modelData(model: Model): unknown {
  return {
    metadata: model.metadata,
    shapes: new Map([...model.shapes].map(([id, shape]) => [id, shapeData(shape)])),
  }
}

function shapeData({ span: _, traits, introducedTraits, ...rest }: AnyShape): unknown {
  return {
    ...rest,
    traits: traitData(traits),
    introducedTraits: traitData(introducedTraits),
    ...("members" in rest ? { members: [...rest.members.values()].map(shapeData) } : {}),
    ...("operations" in rest ? { operations: rest.operations.toSorted(), resources: rest.resources.toSorted() } : {}),
    ...("collectionOperations" in rest ? { collectionOperations: rest.collectionOperations.toSorted() } : {}),
  }
}

function traitData(traits: Traits): unknown {
  const counted = [...traits.values()].filter(({ id }) => !id.startsWith("smithy.synthetic#"))
  return new Map(counted.map(({ id, value }) => [id, value]))
}
