import type { AnyShape, Model, NodeObject, Shape, ShapeId } from "@smithwright/smithy"
import { omit } from "../../json-schema/constraints.ts"
import { createShapeConverter, type Dialect } from "../../json-schema/convert-shape.ts"
import { createDefinitions, type Definitions } from "../../json-schema/definitions.ts"
import { readJsonSchemaSettings, type TimestampFormat } from "../../json-schema/settings.ts"

/** How a protocol writes JSON. */
export interface JsonForm {
  readonly useJsonName: boolean
  readonly defaultTimestampFormat: TimestampFormat
}

/** A pattern that JavaScript cannot run, and that the checks therefore leave out. */
export interface UnusablePattern {
  readonly shape: ShapeId
  readonly pattern: string
  readonly reason: string
}

export interface CheckSchemas {
  readonly definitions: Definitions
  readonly schemaOf: (shape: Shape) => NodeObject
  readonly unusablePatterns: readonly UnusablePattern[]
}

/**
 * The schemas of the checks. They are JSON Schema but for what Smithy says and JSON Schema does not: `is` is `type` with
 * the addition `float`, a number or the name of one that JSON has none for; `minBytes` and `maxBytes` are the length of
 * a blob; `union` names the members of which exactly one must be there; `orNull` lets a sparse list or map hold null.
 */
export function createCheckSchemas(
  model: Model,
  shapes: Iterable<Shape>,
  renames: ReadonlyMap<ShapeId, string>,
  form: JsonForm,
): CheckSchemas {
  const settings = readJsonSchemaSettings(
    {},
    { ...form, definitionPointer: "#", unionStrategy: "structure", useIntegerType: true, disableDefaultValues: true },
  )
  const unusablePatterns: UnusablePattern[] = []
  const definitions = createDefinitions(shapes, renames, settings)
  const dialect: Dialect = {
    refine(shape, schema) {
      const target = shape.type === "member" ? model.shapes.get(shape.target) : shape
      return target ? usablePattern(shape, checkKeywords(target, schema), unusablePatterns) : schema
    },
    nullable: (schema) => ({ ...schema, orNull: true }),
  }
  const converter = createShapeConverter(model, definitions, settings, dialect)
  return { definitions, schemaOf: converter.shapeSchema, unusablePatterns }
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
      return { ...withPlainBounds(checked), is: "integer" }
    case "float":
    case "double":
      return { ...withPlainBounds(checked), is: "float" }
    case "blob":
      return { ...withByteLengths(checked), format: "base64" }
    case "timestamp":
      return checked.is === "string" ? { format: "http-date", ...checked } : checked
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

function usablePattern(shape: AnyShape, schema: NodeObject, unusable: UnusablePattern[]): NodeObject {
  const { pattern } = schema
  if (typeof pattern !== "string") return schema
  try {
    new RegExp(pattern, "u")
    return schema
  } catch (error) {
    unusable.push({ shape: shape.id, pattern, reason: error instanceof Error ? error.message : "" })
    return omit(schema, ["pattern"])
  }
}
