import { type AnyShape, hasTrait, type Model, type NodeObject, type Shape } from "@smithwright/smithy"
import { omit } from "../../json-schema/constraints.ts"
import { type Dialect, plainDialect } from "../../json-schema/convert-shape.ts"
import { unicodePattern } from "../../json-schema/unicode-pattern.ts"
import { externalDocs } from "./external-docs.ts"
import type { OpenApiSettings } from "./settings.ts"
import { specificationExtensions } from "./specification-extensions.ts"

/** What an OpenAPI document changes about JSON Schema: formats, and the keywords its version does not know. */
export function openApiDialect(model: Model, settings: OpenApiSettings, warn: (message: string) => void): Dialect {
  const is31 = settings.version === "3.1.0"
  const unknownKeywords = is31 ? ["contentMediaType"] : ["contentMediaType", "propertyNames"]

  // JSON Schema has another name for what OpenAPI 3.0 calls `byte`. Smithy's plugin writes the old one.
  const isBase64 = settings.defaultBlobFormat === "byte" && !settings.smithyCompatible
  const blobEncoding = isBase64 ? "base64" : settings.defaultBlobFormat

  function refine(shape: AnyShape, schema: NodeObject): NodeObject {
    const { type, ...rest } = withBase64Lengths(shape, withFormat(shape, schema))
    return omit(
      {
        ...(type === undefined ? {} : { type }),
        ...rest,
        ...(hasTrait(shape, "deprecated") ? { deprecated: true } : {}),
        ...externalDocs(shape, settings.externalDocs),
        ...specificationExtensions(model, shape),
      },
      unknownKeywords,
    )
  }

  function withFormat(shape: AnyShape, schema: NodeObject): NodeObject {
    if ("format" in schema) return schema
    if (shape.type === "blob" && is31) return { ...schema, contentEncoding: blobEncoding }
    const format = formatOf(shape, schema)
    if (format === undefined) return schema
    const { type, oneOf, ...rest } = schema
    if (type !== undefined) return { type, format, ...rest, ...(oneOf === undefined ? {} : { oneOf }) }
    const [number, ...names] = Array.isArray(oneOf) ? oneOf : []
    return { oneOf: [{ ...number, format }, ...names], ...rest }
  }

  function formatOf(shape: AnyShape, { type }: NodeObject): string | undefined {
    const whole = settings.useIntegerType && !settings.disableIntegerFormat
    switch (shape.type) {
      case "integer":
        return whole ? "int32" : undefined
      case "long":
        return whole ? "int64" : undefined
      case "float":
      case "double":
        return shape.type
      case "blob":
        return settings.defaultBlobFormat
      case "timestamp":
        if (type !== "number") return undefined
        return settings.ignoreTimestampFormats && !settings.smithyCompatible ? "epoch-seconds" : "double"
      default:
        // Only text can be a password, which Smithy's plugin does not mind.
        return hasTrait(shape, "sensitive") && (type === "string" || settings.smithyCompatible) ? "password" : undefined
    }
  }

  /** A blob's length is in bytes; the text that stands for it is longer. Smithy's plugin ignores that. */
  function withBase64Lengths(shape: AnyShape, schema: NodeObject): NodeObject {
    const { minLength, maxLength, ...rest } = schema
    const isLimited = targetOf(shape)?.type === "blob" && hasTrait(shape, "length")
    if (settings.smithyCompatible || !isLimited) return schema
    return {
      ...rest,
      ...(minLength === undefined ? {} : { minLength: base64Length(Number(minLength)) }),
      ...(maxLength === undefined ? {} : { maxLength: base64Length(Number(maxLength)) }),
    }
  }

  /** One pattern that does not compile stops tools such as Prism from checking anything of the body. */
  function pattern(shape: AnyShape, text: string): string | undefined {
    const runnable = settings.smithyCompatible ? text : unicodePattern(text)
    if (runnable === undefined) warn(`JavaScript cannot run the pattern of ${shape.id}. It is left out: ${text}`)
    return runnable
  }

  function targetOf(shape: AnyShape): Shape | undefined {
    return shape.type === "member" ? model.shapes.get(shape.target) : shape
  }

  return { refine, pattern, nullable: is31 ? plainDialect.nullable : nullable30 }
}

function nullable30(schema: NodeObject): NodeObject {
  return "$ref" in schema ? { allOf: [schema], nullable: true } : { ...schema, nullable: true }
}

function base64Length(bytes: number): number {
  return Math.ceil(bytes / 3) * 4
}
