import {
  hasTrait,
  isNodeObject,
  type MemberShape,
  type Model,
  type Node,
  type Shape,
  targetOf,
} from "@smithwright/smithy"

/** The value that the `params` of a test stand for, as handlers take and give it. */
export function toValue(model: Model, shape: Shape, node: Node): unknown {
  if (node === null) return null
  switch (shape.type) {
    case "structure":
    case "union": {
      const entries = Object.entries(isNodeObject(node) ? node : {})
      return Object.fromEntries(
        entries.map(([name, item]) => [name, memberValue(model, shape.members.get(name), item)]),
      )
    }
    case "list": {
      const items: readonly Node[] = Array.isArray(node) ? node : []
      return items.map((item) => memberValue(model, shape.members.get("member"), item))
    }
    case "map": {
      const entries = Object.entries(isNodeObject(node) ? node : {})
      return Object.fromEntries(
        entries.map(([key, item]) => [key, memberValue(model, shape.members.get("value"), item)]),
      )
    }
    case "timestamp":
      return typeof node === "string" ? new Date(node) : new Date(Math.round(Number(node) * 1000))
    case "blob":
      return new TextEncoder().encode(String(node))
    case "float":
    case "double":
      return Number(node)
    case "long":
    case "bigInteger":
      return BigInt(String(node))
    case "bigDecimal":
      return String(node)
    default:
      return node
  }
}

function memberValue(model: Model, member: MemberShape | undefined, node: Node): unknown {
  if (!member) throw new Error(`the test names a member that the shape does not have: ${JSON.stringify(node)}`)
  return toValue(model, targetOf(model, member), node)
}

/** A value as data in which equal values of the shape are equal: no dates, bytes or floats that only look different. */
export function comparable(model: Model, shape: Shape, value: unknown): unknown {
  if (value === null || value === undefined) return value
  switch (shape.type) {
    case "structure":
    case "union":
      return comparableMembers(model, shape.members, value)
    case "list":
      return Array.isArray(value) ? value.map((item) => comparableElement(model, shape, "member", item)) : value
    case "map":
      return Object.fromEntries(
        Object.entries(Object(value)).map(([key, item]) => [key, comparableElement(model, shape, "value", item)]),
      )
    case "timestamp":
      return value instanceof Date ? `time ${value.getTime()}` : value
    case "blob":
      return value instanceof Uint8Array ? `bytes ${Buffer.from(value).toString("hex")}` : value
    case "float":
      return typeof value === "number" ? `float ${Math.fround(value)}` : value
    case "double":
      return typeof value === "number" ? `double ${value}` : value
    case "long":
    case "bigInteger":
      return typeof value === "bigint" ? `integer ${value}` : value
    default:
      return value
  }
}

function comparableMembers(model: Model, members: ReadonlyMap<string, MemberShape>, value: unknown): unknown {
  const entries = Object.entries(Object(value)).filter(([, item]) => item !== undefined)
  return Object.fromEntries(
    entries.flatMap(([name, item]) => {
      const member = members.get(name)
      if (!member) return [[name, item]]
      const target = targetOf(model, member)
      // A stream is always there, so an empty one is as good as none.
      if (hasTrait(target, "streaming") && item instanceof Uint8Array && item.length === 0) return []
      const compared = comparable(model, target, item)
      return [[name, hasTrait(member, "httpPrefixHeaders") ? withLowerCaseKeys(compared) : compared]]
    }),
  )
}

/** Names of headers have no case. */
function withLowerCaseKeys(value: unknown): unknown {
  return Object.fromEntries(Object.entries(Object(value)).map(([key, item]) => [key.toLowerCase(), item]))
}

function comparableElement(model: Model, shape: Shape, name: string, value: unknown): unknown {
  const member = "members" in shape ? shape.members.get(name) : undefined
  return member ? comparable(model, targetOf(model, member), value) : value
}
