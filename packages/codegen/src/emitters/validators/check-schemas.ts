import { isNodeObject, type Model, type NodeObject, type Shape, type ShapeId } from "@smithwright/smithy"
import { omit } from "../../json-schema/constraints.ts"
import { createShapeConverter, type Dialect } from "../../json-schema/convert-shape.ts"
import { createDefinitions, type Definitions } from "../../json-schema/definitions.ts"
import type { JsonForm } from "../../json-schema/json-form.ts"
import { readJsonSchemaSettings } from "../../json-schema/settings.ts"

export interface CheckSchemas {
  readonly definitions: Definitions
  readonly schemaOf: (shape: Shape) => NodeObject
}

/**
 * The schemas of the checks. They are JSON Schema but for what Smithy says and JSON Schema does not: `is` is `type` with
 * the addition `float`, a number or the name of one that JSON has none for; `minBytes` and `maxBytes` are the length of
 * a blob; `union` names the members of which exactly one must be there; `orNull` lets a sparse list or map hold null.
 *
 * @param patterns to check: by the text in the model, the text to run
 */
export function createCheckSchemas(
  model: Model,
  shapes: Iterable<Shape>,
  renames: ReadonlyMap<ShapeId, string>,
  form: JsonForm,
  patterns: ReadonlyMap<string, string>,
): CheckSchemas {
  const settings = readJsonSchemaSettings(undefined, {
    ...form,
    definitionPointer: "#",
    unionStrategy: "structure",
    useIntegerType: true,
    disableDefaultValues: true,
    addReferenceDescriptions: true,
  })
  const definitions = createDefinitions(shapes, renames, settings)
  const dialect: Dialect = {
    refine(shape, schema) {
      const target = shape.type === "member" ? model.shapes.get(shape.target) : shape
      return target ? checkKeywords(target, schema) : schema
    },
    nullable: (schema) => ({ ...schema, orNull: true }),
    pattern: (_shape, pattern) => patterns.get(pattern),
  }
  const converter = createShapeConverter(model, definitions, settings, dialect)
  return { definitions, schemaOf: converter.shapeSchema }
}

function checkKeywords(target: Shape, schema: NodeObject): NodeObject {
  if (target.traits.has("smithy.api#streaming")) return {}
  const { type, ...rest } = schema
  const checked: NodeObject = type === undefined ? rest : { ...rest, is: type }
  switch (target.type) {
    case "byte":
      return { minimum: -128, maximum: 127, ...withPlainBounds(checked) }
    case "short":
      return { minimum: -32_768, maximum: 32_767, ...withPlainBounds(checked) }
    case "integer":
      return { minimum: -2_147_483_648, maximum: 2_147_483_647, ...withPlainBounds(checked) }
    case "long":
    case "bigDecimal":
      return withPlainBounds(checked)
    case "bigInteger":
      return { ...withPlainBounds(checked), is: checked.is === "string" ? "string" : "integer" }
    case "float":
    case "double":
      return { ...withPlainBounds(checked), is: "float" }
    case "blob":
      return { ...withByteLengths(checked), format: "base64" }
    case "timestamp":
      return checked.is === "string" ? { format: "http-date", ...checked } : checked
    case "map":
      // A key is a string whatever else it is.
      return isNodeObject(checked.propertyNames)
        ? { ...checked, propertyNames: omit(checked.propertyNames, ["is"]) }
        : checked
    case "union":
      return { ...checked, union: Object.keys(checked.properties ?? {}) }
    default:
      // A list of values says the type, too.
      return "enum" in checked ? omit(checked, ["is"]) : checked
  }
}

/** What JSON.parse makes of a number is a double, so bounds need be no more exact. */
function withPlainBounds(schema: NodeObject): NodeObject {
  const bounds = ["minimum", "maximum"].filter((keyword) => keyword in schema)
  return { ...schema, ...Object.fromEntries(bounds.map((keyword) => [keyword, Number(schema[keyword])])) }
}

function withByteLengths({ minLength, maxLength, ...rest }: NodeObject): NodeObject {
  return {
    ...rest,
    ...(minLength === undefined ? {} : { minBytes: minLength }),
    ...(maxLength === undefined ? {} : { maxBytes: maxLength }),
  }
}
