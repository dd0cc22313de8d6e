import { isNodeObject, type Node, type NodeObject } from "@smithwright/smithy"
import { docComment } from "../../framework/doc-comment.ts"
import { literal, propertyKey } from "../../framework/literal.ts"
import { generatedHeader } from "../../framework/source-file.ts"
import { shapeOf } from "./keywords.ts"
import { wireTypeName } from "./names.ts"

/** The module that declares the type of each shape's JSON, from the schemas of their checks. */
export function wireTypesSource(schemas: ReadonlyMap<string, NodeObject>): string {
  const types = [...schemas].map(([shape, schema]) => declaration(shape, schema))
  const needsOneOf = [...schemas.values()].some(({ union }) => union !== undefined)
  const imports = needsOneOf ? ['import type { OneOf } from "./validation.ts"\n'] : []
  return [`${generatedHeader}\n`, ...imports, ...types].join("\n")
}

function declaration(shape: string, schema: NodeObject): string {
  const name = wireTypeName(shape)
  const comment = docComment(textOf(schema.description))
  if (isNodeObject(schema.properties)) {
    const body = members(schema, schema.properties)
    return Array.isArray(schema.union)
      ? `${comment}export type ${name} = OneOf<{\n${body}}>\n`
      : `${comment}export interface ${name} {\n${body}}\n`
  }
  return `${comment}export type ${name} = ${wireType(schema)}\n`
}

/** The members of a structure, which may be null when they may be absent, or those of a union. */
function members({ required, union }: NodeObject, properties: NodeObject): string {
  return Object.entries(properties)
    .map(([name, schema]) => {
      const comment = docComment(textOf(isNodeObject(schema) ? schema.description : undefined), { indent: "  " })
      const isAlwaysThere = union !== undefined || (Array.isArray(required) && required.includes(name))
      const type = wireType(schema)
      return `${comment}  ${propertyKey(name)}${isAlwaysThere ? `: ${type}` : `?: ${type} | null | undefined`}\n`
    })
    .join("")
}

/** The TypeScript type of what a check's schema accepts. */
function wireType(schema: Node | undefined): string {
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
      return "additionalProperties" in schema ? `{ [key: string]: ${wireType(schema.additionalProperties)} }` : "object"
    default:
      return "unknown"
  }
}

function textOf(node: Node | undefined): string | undefined {
  return typeof node === "string" ? node : undefined
}
