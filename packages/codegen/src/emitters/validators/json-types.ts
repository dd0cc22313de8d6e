import { hasTrait, type MemberShape, type Model, type Shape, type ShapeId, targetOf } from "@smithwright/smithy"
import { docComment } from "../../framework/doc-comment.ts"
import { literal, propertyKey } from "../../framework/literal.ts"
import { enumConstraints } from "../../framework/merged-constraints.ts"
import { generatedHeader } from "../../framework/source-file.ts"
import { documentationOf } from "../../json-schema/documentation.ts"
import type { JsonForm } from "../../json-schema/json-form.ts"
import { type Form, isStream, timestampFormatOf } from "./form.ts"
import { runtime } from "./runtime-source.ts"

/**
 * `types.ts`: the types of the JSON of these shapes and of those that they lead to.
 *
 * @param nameOf the identifier of a shape
 */
export function jsonTypesSource(
  model: Model,
  shapes: readonly Shape[],
  form: Form,
  json: JsonForm,
  nameOf: (id: ShapeId) => string,
): string {
  const found = new Set(shapes)
  // A set grows while it is walked.
  const declarations = [...walk(found)].sort((a, b) => (a.id < b.id ? -1 : 1)).map(declaration)
  const needsOneOf = [...found].some(({ type }) => type === "union")
  const imports = needsOneOf ? [`import type * as ${runtime} from "./validation.ts"`] : []
  return [generatedHeader, ...imports, ...declarations].join("\n")

  function* walk(reached: Set<Shape>): Iterable<Shape> {
    for (const shape of reached) {
      if (isNamed(shape)) yield shape
      for (const member of "members" in shape && !isEnum(shape) ? shape.members.values() : []) {
        if (!isStream(model, member)) reached.add(targetOf(model, member))
      }
    }
  }

  function declaration(shape: Shape): string {
    const name = typeName(shape)
    const comment = `\n${docComment(documentationOf(shape))}`
    if (isEnum(shape)) return `${comment}export type ${name} = ${valuesOf(shape)}`
    const lines = "members" in shape ? [...shape.members.values()].flatMap((member) => memberLines(shape, member)) : []
    const body = lines.length > 0 ? `{\n${lines.join("")}}` : "{}"
    return shape.type === "union"
      ? `${comment}export type ${name} = ${runtime}.OneOf<${body}>`
      : `${comment}export interface ${name} ${body}`
  }

  /** What may be absent may be null. */
  function memberLines(shape: Shape, member: MemberShape): string[] {
    if (isStream(model, member)) return []
    const comment = docComment(documentationOf(member), { indent: "  " })
    const isAlwaysThere = shape.type === "union" || hasTrait(member, "required")
    const key = propertyKey(form.keyOf(member))
    const type = typeOf(member)
    return [`${comment}  ${key}${isAlwaysThere ? `: ${type}` : `?: ${type} | null | undefined`}\n`]
  }

  function typeOf(member: MemberShape): string {
    const target = targetOf(model, member)
    if (isNamed(target)) return typeName(target)
    switch (target.type) {
      case "blob":
        return "string"
      case "string": {
        const values = valuesOf(target)
        return values === "" ? "string" : values
      }
      case "boolean":
        return "boolean"
      case "document":
        return "unknown"
      case "float":
      case "double":
        return 'number | "NaN" | "Infinity" | "-Infinity"'
      case "long":
        return "number | bigint"
      case "bigInteger":
        return json.useStringsForArbitraryPrecision ? "string" : "number | bigint"
      case "bigDecimal":
        return json.useStringsForArbitraryPrecision ? "string" : "number"
      case "timestamp":
        return timestampFormatOf(json, member, target) === "epoch-seconds" ? "number" : "string"
      case "list":
        return `Array<${elementOf(target, "member")}>`
      case "map":
        return `{ [key: string]: ${elementOf(target, "value")} }`
      default:
        return "number"
    }
  }

  function elementOf(shape: Shape, name: string): string {
    const member = "members" in shape ? shape.members.get(name) : undefined
    if (!member) return "unknown"
    return hasTrait(shape, "sparse") ? `${typeOf(member)} | null` : typeOf(member)
  }

  function typeName(shape: Shape): string {
    return `${nameOf(shape.id)}Json`
  }

  function valuesOf(shape: Shape): string {
    const { enum: texts, internalEnum = [], intEnum } = enumConstraints(shape)
    return [...(intEnum ?? texts ?? []), ...internalEnum].map(literal).join(" | ")
  }
}

function isNamed(shape: Shape): boolean {
  return shape.type === "structure" || shape.type === "union" || isEnum(shape)
}

function isEnum(shape: Shape): boolean {
  return shape.type === "enum" || shape.type === "intEnum"
}
