import {
  type AggregateShape,
  type AnyShape,
  hasTrait,
  type MemberShape,
  type Model,
  type Node,
  type NodeObject,
  type Shape,
  targetOf,
  textTrait,
  trait,
} from "@smithwright/smithy"
import { constraintKeywords, omit, type PatternWriter, withoutOverridden } from "./constraints.ts"
import { ConversionError } from "./conversion-error.ts"
import type { Definitions } from "./definitions.ts"
import { documentationOf } from "./documentation.ts"
import type { JsonSchemaSettings, TimestampFormat } from "./settings.ts"

/** What a kind of document changes about the schemas in it. */
export interface Dialect {
  /** Has the last word on the schema of each shape and of each member that is written out. */
  refine(shape: AnyShape, schema: NodeObject): NodeObject
  /** The schema that accepts null besides: for what sparse lists and maps hold. */
  nullable(schema: NodeObject): NodeObject
  readonly pattern: PatternWriter
}

export interface ShapeConverter {
  readonly definitions: Definitions
  /** The schema of a shape, written out. */
  shapeSchema(shape: Shape): NodeObject
  /** The schema where a member is used: a `$ref`, or its target written out together with what the member adds. */
  memberSchema(member: MemberShape): NodeObject
  /** An object with these members as its properties. */
  objectSchema(members: Iterable<MemberShape>): NodeObject
}

/** JSON Schema as it is. */
export const plainDialect: Dialect = {
  refine: (_shape, schema) => schema,
  nullable: (schema) =>
    typeof schema.type === "string"
      ? { ...schema, type: [schema.type, "null"] }
      : { anyOf: [schema, { type: "null" }] },
  pattern: (_shape, pattern) => pattern,
}

/** Converts the shapes of one model. Smithy's `unionStrategy` and the like are data: see {@link JsonSchemaSettings}. */
export function createShapeConverter(
  model: Model,
  definitions: Definitions,
  settings: JsonSchemaSettings,
  dialect: Dialect,
): ShapeConverter {
  const expanding = new Set<Shape>()

  function shapeSchema(shape: Shape): NodeObject {
    if (expanding.has(shape)) {
      throw new ConversionError(`${shape.id} contains itself with no structure or union between`, shape.id)
    }
    expanding.add(shape)
    const schema = { ...typeSchema(shape), ...annotations(shape, shape) }
    expanding.delete(shape)
    return finished(shape, schema)
  }

  function memberSchema(member: MemberShape): NodeObject {
    const target = targetOf(model, member)
    if (!definitions.isInlined(target)) return reference(member, target)
    const { format, ...rest } = withoutOverridden(shapeSchema(target), member)
    const timestamp = ownTimestampSchema(member)
    return finished(member, {
      ...rest,
      ...(timestamp ?? (format === undefined ? {} : { format })),
      ...annotations(member, target),
    })
  }

  function reference(member: MemberShape, target: Shape): NodeObject {
    const pointer = { $ref: definitions.pointerTo(target.id) }
    const fallback = defaultOf(member)
    const description = documentationOf(member)
    return {
      ...(fallback === undefined ? pointer : { allOf: [pointer, { default: fallback }] }),
      // Older drafts ignore what stands beside a $ref, so it would only mislead a reader.
      ...(settings.jsonSchemaVersion === "draft2020-12" ? constraintKeywords(member, target, dialect.pattern) : {}),
      ...(settings.addReferenceDescriptions && description !== undefined ? { description } : {}),
    }
  }

  function ownTimestampSchema(shape: AnyShape): NodeObject | undefined {
    return settings.ignoreTimestampFormats ? undefined : timestampSchema(shape)
  }

  function typeSchema(shape: Shape): NodeObject {
    switch (shape.type) {
      case "blob":
      case "string":
        return { type: "string" }
      case "boolean":
        return { type: "boolean" }
      case "byte":
      case "short":
      case "integer":
      case "long":
      case "intEnum":
        return { type: settings.useIntegerType ? "integer" : "number" }
      case "float":
      case "double":
        return settings.supportNonNumericFloats
          ? { oneOf: [{ type: "number" }, { type: "string", enum: ["NaN", "Infinity", "-Infinity"] }] }
          : { type: "number" }
      case "bigInteger":
        return settings.useStringsForArbitraryPrecision ? { type: "string", format: "bigint" } : { type: "number" }
      case "bigDecimal":
        return settings.useStringsForArbitraryPrecision ? { type: "string", format: "decimal" } : { type: "number" }
      case "timestamp":
        return ownTimestampSchema(shape) ?? formats[settings.defaultTimestampFormat]
      case "document":
        return {}
      case "enum":
        return { type: "string" }
      case "list":
        return { type: "array", items: elementSchema(shape, "member") }
      case "map":
        return mapSchema(shape)
      case "structure":
        return objectSchema(shape.members.values())
      case "union":
        return unionSchema(shape)
      default:
        throw new ConversionError(`${shape.id} is a ${shape.type}, which has no JSON Schema`, shape.id)
    }
  }

  function objectSchema(members: Iterable<MemberShape>): NodeObject {
    const all = [...members]
    const required = all.filter((member) => hasTrait(member, "required")).map(propertyName)
    return {
      type: "object",
      ...(all.length > 0
        ? { properties: Object.fromEntries(all.map((member) => [propertyName(member), memberSchema(member)])) }
        : {}),
      ...(required.length > 0 ? { required } : {}),
    }
  }

  function unionSchema(shape: AggregateShape): NodeObject {
    const members = [...shape.members.values()]
    switch (settings.unionStrategy) {
      case "object":
        return { type: "object" }
      case "structure":
        return objectSchema(members)
      case "oneOf":
        return {
          oneOf: members.map((member) => {
            const name = propertyName(member)
            const properties = Object.fromEntries([[name, memberSchema(member)]])
            return { type: "object", title: name, required: [name], properties }
          }),
        }
    }
  }

  function mapSchema(shape: AggregateShape): NodeObject {
    const value = elementSchema(shape, "value")
    const key = shape.members.get("key")
    if (settings.mapStrategy === "patternProperties") {
      const pattern = key && (textTrait(key, "pattern") ?? textTrait(targetOf(model, key), "pattern"))
      return { type: "object", patternProperties: Object.fromEntries([[pattern ?? ".+", value]]) }
    }
    return { type: "object", ...(key ? { propertyNames: memberSchema(key) } : {}), additionalProperties: value }
  }

  function elementSchema(shape: AggregateShape, name: "member" | "value"): NodeObject {
    const element = shape.members.get(name)
    if (!element) throw new ConversionError(`${shape.id} has no ${name}`, shape.id)
    return hasTrait(shape, "sparse") ? dialect.nullable(memberSchema(element)) : memberSchema(element)
  }

  function annotations(shape: AnyShape, target: Shape): NodeObject {
    const description = documentationOf(shape)
    const title = textTrait(shape, "title")
    const contentMediaType = textTrait(shape, "mediaType")
    const fallback = defaultOf(shape)
    return {
      ...(description === undefined ? {} : { description }),
      ...(title === undefined ? {} : { title }),
      ...(contentMediaType === undefined ? {} : { contentMediaType }),
      ...constraintKeywords(shape, target, dialect.pattern),
      ...enumKeywords(shape),
      ...(fallback === undefined ? {} : { default: fallback }),
    }
  }

  function enumKeywords(shape: AnyShape): NodeObject {
    if (shape.type === "intEnum") {
      return settings.disableIntEnums ? {} : { enum: [...shape.members.values()].map(enumValue) }
    }
    if (shape.type === "enum") {
      const members = [...shape.members.values()]
      return settings.enumStrategy === "oneOf"
        ? { oneOf: members.map((member) => enumChoice(enumValue(member), member)) }
        : { enum: members.map(enumValue) }
    }
    const definitions = trait(shape, "enum")
    if (!Array.isArray(definitions)) return {}
    return { enum: definitions.flatMap((definition) => definition.value ?? []) }
  }

  function enumChoice(value: Node, member: MemberShape): NodeObject {
    const title = textTrait(member, "title")
    const description = documentationOf(member)
    return {
      const: value,
      ...(title === undefined ? {} : { title }),
      ...(description === undefined ? {} : { description }),
    }
  }

  function defaultOf(shape: AnyShape): Node | undefined {
    // A default of null only says that a member has none.
    return settings.disableDefaultValues ? undefined : (trait(shape, "default") ?? undefined)
  }

  function propertyName(member: MemberShape): string {
    return (settings.useJsonName ? textTrait(member, "jsonName") : undefined) ?? member.name
  }

  function finished(shape: AnyShape, schema: NodeObject): NodeObject {
    const refined = dialect.refine(shape, schema)
    return settings.disableFeatures.length === 0 ? refined : omit(refined, settings.disableFeatures)
  }

  return { definitions, shapeSchema, memberSchema, objectSchema }
}

const formats: { readonly [format in TimestampFormat]: NodeObject } = {
  "date-time": { type: "string", format: "date-time" },
  "epoch-seconds": { type: "number" },
  "http-date": { type: "string" },
}

/** The schema that a `@timestampFormat` of the shape or member itself asks for. */
function timestampSchema(shape: AnyShape): NodeObject | undefined {
  const format = textTrait(shape, "timestampFormat")
  return format === "date-time" || format === "epoch-seconds" || format === "http-date" ? formats[format] : undefined
}

function enumValue(member: MemberShape): Node {
  return trait(member, "enumValue") ?? member.name
}
