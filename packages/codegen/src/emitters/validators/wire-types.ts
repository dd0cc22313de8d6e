import { isNodeObject, type Node, type NodeObject } from "@smithwright/smithy"
import { shapeOf } from "./keywords.ts"

/** The name of the type of a shape's JSON. */
export function wireTypeName(shape: string): string {
  return `${shape}Json`
}

/** The TypeScript type of what a check's schema accepts. */
export function wireType(schema: Node | undefined): string {
  if (!isNodeObject(schema)) return "unknown"
  const type = notNullType(schema)
  return schema.orNull === true ? `${type} | null` : type
}

function notNullType(schema: NodeObject): string {
  if (typeof schema.$ref === "string") return wireTypeName(shapeOf(schema.$ref))
  if (Array.isArray(schema.enum)) return schema.enum.map(literal).join(" | ") || "never"
  switch (schema.is) {
    case "string":
    case "number":
    case "boolean":
      return schema.is
    case "integer":
      return "number"
    case "float":
      return 'number | "NaN" | "Infinity" | "-Infinity"'
    case "array":
      return `Array<${wireType(schema.items)}>`
    case "object":
      return objectType(schema)
    default:
      return "unknown"
  }
}
