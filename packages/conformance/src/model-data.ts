import type { AnyShape, Model, Traits } from "@smithwright/smithy"

const setKeys: ReadonlySet<string> = new Set(["operations", "resources", "collectionOperations"])

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
    ...setData(rest),
    ...("introduced" in rest && rest.introduced
      ? { introduced: { ...rest.introduced, ...setData(rest.introduced) } }
      : {}),
  }
}

/** The lists of a shape whose order means nothing, sorted. */
function setData(shape: object): object {
  const lists = Object.entries(shape).filter(([key, value]) => setKeys.has(key) && Array.isArray(value))
  return Object.fromEntries(lists.map(([key, value]) => [key, value.toSorted()]))
}

function traitData(traits: Traits): unknown {
  const counted = [...traits.values()].filter(({ id }) => !id.startsWith("smithy.synthetic#"))
  return new Map(counted.map(({ id, value }) => [id, value]))
}
