import {
  isNodeObject,
  type MemberShape,
  type Model,
  type Node,
  type ServiceShape,
  type Shape,
  targetOf,
  textTrait,
} from "@smithwright/smithy"

/** A form of values: as JSON, or as clients and servers have them. */
export type FormName = "json" | "typed"

/** How a service writes JSON. */
export interface Wire {
  readonly useJsonName: boolean
}

export function wireOf(service: ServiceShape): Wire {
  return { useJsonName: !["awsJson1_0", "awsJson1_1"].some((name) => service.traits.has(`aws.protocols#${name}`)) }
}

/** The value of an `@examples` entry in one of the forms. There, timestamps are numbers or date-times, blobs text. */
export function exampleValue(model: Model, shape: Shape, value: Node, form: FormName, wire: Wire): unknown {
  const inner = (member: MemberShape | undefined, item: Node) =>
    member ? memberValue(model, member, item, form, wire) : item
  switch (shape.type) {
    case "list":
      return Array.isArray(value) ? value.map((item: Node) => inner(shape.members.get("member"), item)) : value
    case "map":
      return mapEntries(value, (key, item) => [key, inner(shape.members.get("value"), item)])
    case "structure":
    case "union":
      return mapEntries(value, (key, item) => {
        const member = shape.members.get(key)
        return [member ? keyOf(member, form, wire) : key, inner(member, item)]
      })
    default:
      return value
  }
}

/** The key of a member in an object. */
export function keyOf(member: MemberShape, form: FormName, wire: Wire): string {
  return (form === "json" && wire.useJsonName ? textTrait(member, "jsonName") : undefined) ?? member.name
}

function memberValue(model: Model, member: MemberShape, value: Node, form: FormName, wire: Wire): unknown {
  const target = targetOf(model, member)
  if (value === null) return null
  switch (target.type) {
    case "timestamp": {
      const date = typeof value === "number" ? new Date(value * 1000) : new Date(String(value))
      const format = textTrait(member, "timestampFormat") ?? textTrait(target, "timestampFormat")
      return form === "typed" ? date : timestampText(date, format)
    }
    case "blob": {
      const bytes = new TextEncoder().encode(String(value))
      return form === "typed" ? bytes : Buffer.from(bytes).toString("base64")
    }
    case "long":
    case "bigInteger":
      return form === "typed" && typeof value === "number" ? BigInt(value) : value
    case "bigDecimal":
      return form === "typed" ? String(value) : value
    default:
      return exampleValue(model, target, value, form, wire)
  }
}

function timestampText(date: Date, format: string | undefined): unknown {
  if (format === "date-time") return date.toISOString()
  return format === "http-date" ? date.toUTCString() : date.getTime() / 1000
}

function mapEntries(value: Node, convert: (key: string, item: Node) => [string, unknown]): unknown {
  if (!isNodeObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => convert(key, item)))
}
