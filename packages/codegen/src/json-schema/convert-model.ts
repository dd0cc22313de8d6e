import { type Model, type NodeObject, namespaceOf, type Shape, type ShapeId } from "@smithwright/smithy"
import { createShapeConverter, plainDialect } from "./convert-shape.ts"
import { createDefinitions } from "./definitions.ts"
import type { JsonSchemaSettings } from "./settings.ts"

const unit = "smithy.api#Unit"

/**
 * One JSON Schema document with a definition for each structure, union, enum, intEnum and map among `shapes`.
 *
 * @param renames names that shapes have instead of their own
 */
export function shapesToJsonSchema(
  model: Model,
  shapes: Iterable<Shape>,
  renames: ReadonlyMap<ShapeId, string>,
  settings: JsonSchemaSettings,
): NodeObject {
  const convertible = [...shapes].filter(isData)
  const all = convertible.some(targetsUnit) ? [...convertible, ...shapeList(model, unit)] : convertible
  const definitions = createDefinitions(all, renames, settings)
  const converter = createShapeConverter(model, definitions, settings, plainDialect)
  const schemas = all
    .filter((shape) => !definitions.isInlined(shape))
    .map((shape): [string, NodeObject] => [definitions.nameOf(shape.id), converter.shapeSchema(shape)])
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return nest(settings.definitionPointer, Object.fromEntries(schemas), settings.schemaDocumentExtensions)
}

/** The shapes of a whole model: all but the prelude's and the definitions of traits. */
export function modelShapes(model: Model): Shape[] {
  return [...model.shapes.values()].filter(
    (shape) => namespaceOf(shape.id) !== "smithy.api" && !shape.traits.has("smithy.api#trait"),
  )
}

export function isData(shape: Shape): boolean {
  return shape.type !== "service" && shape.type !== "resource" && shape.type !== "operation"
}

function targetsUnit(shape: Shape): boolean {
  if (shape.type !== "structure" && shape.type !== "union") return false
  return [...shape.members.values()].some((member) => member.target === unit)
}

function shapeList(model: Model, id: ShapeId): Shape[] {
  const shape = model.shapes.get(id)
  return shape ? [shape] : []
}

/** Puts a value where a JSON pointer fragment such as `#/components/schemas` says. */
function nest(pointer: string, value: NodeObject, root: NodeObject): NodeObject {
  const steps = pointer.split("/").filter((step) => step !== "" && step !== "#")
  const nested = steps.reduceRight<NodeObject>((inner, step) => Object.fromEntries([[step, inner]]), value)
  return { ...root, ...nested }
}
