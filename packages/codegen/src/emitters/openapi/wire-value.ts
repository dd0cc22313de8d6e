import {
  type AnyShape,
  isNodeObject,
  type Model,
  type Node,
  type Shape,
  targetOf,
  textTrait,
} from "@smithwright/smithy"
import type { TimestampFormat } from "../../json-schema/settings.ts"

/** How a protocol writes the values of members. */
export interface WireForm {
  readonly useJsonName: boolean
  readonly defaultTimestampFormat: TimestampFormat
  readonly ignoreTimestampFormats: boolean
}

/**
 * The value of an `@examples` entry as it stands on the wire. In a model, timestamps are epoch seconds or date-times
 * and blobs are plain text; what does not fit its shape is left as it is.
 */
export function wireValue(model: Model, shape: AnyShape, value: Node, form: WireForm): Node {
  const target = shape.type === "member" ? targetOf(model, shape) : shape
  switch (target.type) {
    case "timestamp":
      return wireTimestamp(
        value,
        (form.ignoreTimestampFormats ? undefined : timestampFormat(shape, target)) ?? form.defaultTimestampFormat,
      )
    case "blob":
      return typeof value === "string" ? base64(value) : value
    case "list": {
      const item = target.members.get("member")
      return item && Array.isArray(value) ? value.map((entry: Node) => wireValue(model, item, entry, form)) : value
    }
    case "map": {
      const item = target.members.get("value")
      return item ? mapEntries(value, (key, entry) => [key, wireValue(model, item, entry, form)]) : value
    }
    case "structure":
    case "union":
      return mapEntries(value, (key, entry) => {
        const member = target.members.get(key)
        if (!member) return [key, entry]
        const name = form.useJsonName ? textTrait(member, "jsonName") : undefined
        return [name ?? key, wireValue(model, member, entry, form)]
      })
    default:
      return value
  }
}

function mapEntries(value: Node, convert: (key: string, entry: Node) => [string, Node]): Node {
  if (!isNodeObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => convert(key, entry)))
}

function timestampFormat(shape: AnyShape, target: Shape): string | undefined {
  return textTrait(shape, "timestampFormat") ?? textTrait(target, "timestampFormat")
}

function wireTimestamp(value: Node, format: string): Node {
  if (typeof value !== "string" && typeof value !== "number") return value
  const time = typeof value === "number" ? value * 1000 : Date.parse(value)
  if (!Number.isFinite(time) || Math.abs(time) > 8.64e15) return value
  switch (format) {
    case "epoch-seconds":
      return typeof value === "number" ? value : time / 1000
    case "date-time":
      return new Date(time).toISOString().replace(".000Z", "Z")
    case "http-date":
      return new Date(time).toUTCString()
    default:
      return value
  }
}

function base64(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(""))
}
