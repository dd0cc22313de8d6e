import {
  hasTrait,
  type MemberShape,
  type Model,
  property,
  type Shape,
  type ShapeId,
  targetOf,
  textTrait,
  trait,
} from "@smithwright/smithy"
import type { Random } from "./random.ts"
import { randomText } from "./random-text.ts"

type Structure = Record<string, unknown>

/** Makes values of a model's shapes, as clients and servers have them, within all constraints. */
export class RandomValues {
  readonly #model: Model
  readonly #random: Random
  readonly #longs: "bigint" | "number"

  /** @param longs whether integers of 64 bits or more may be beyond what a number holds */
  constructor(model: Model, random: Random, longs: "bigint" | "number") {
    this.#model = model
    this.#random = random
    this.#longs = longs
  }

  /** A structure of the model. Throws an `Error` when none is found. */
  structure(id: ShapeId): Structure {
    const shape = this.#model.shapes.get(id)
    for (let attempt = 0; shape && attempt < 5; attempt++) {
      const value = this.#structure(shape, 0)
      if (value) return value
    }
    throw new Error(`no value of ${id} was found`)
  }

  /** Undefined when a part that it needs is not found. */
  #structure(shape: Shape, depth: number): Structure | undefined {
    const value: Record<string, unknown> = {}
    for (const member of membersOf(shape)) {
      const isNeeded = hasTrait(member, "required") || this.#isAlwaysSent(member)
      if (!isNeeded && (depth > 5 || !this.#random.chance(depth > 2 ? 0.1 : 0.7))) continue
      const made = this.#member(member, depth + 1)
      if (made === undefined && isNeeded) return undefined
      if (made !== undefined && !isEmptyPayload(member, made)) value[member.name] = made
    }
    return value
  }

  /** What one of the two sides adds where it is missing, or puts something else in its place. */
  #isAlwaysSent(member: MemberShape): boolean {
    const isContentType = textTrait(member, "httpHeader")?.toLowerCase() === "content-type"
    const isStream = hasTrait(targetOf(this.#model, member), "streaming")
    const hasDefault = (trait(member, "default") ?? null) !== null
    // Bytes that are a payload are empty where they are missing.
    const isPayload = hasTrait(member, "eventPayload")
    return isContentType || isStream || isPayload || hasDefault || hasTrait(member, "idempotencyToken")
  }

  #union(shape: Shape, depth: number): Structure | undefined {
    const members = membersOf(shape)
    const isError = (member: MemberShape) => hasTrait(targetOf(this.#model, member), "error")
    const simple = members.filter((member) => !("members" in targetOf(this.#model, member)))
    // Values must end.
    const candidates = (depth > 3 && simple.length > 0 ? simple : members).filter((member) => !isError(member))
    const member = this.#random.pick(candidates)
    const value = this.#member(member, depth + 1)
    return value === undefined ? undefined : { [member.name]: value }
  }

  #member(member: MemberShape, depth: number): unknown {
    const target = targetOf(this.#model, member)
    const isBody = !bindings.some((name) => hasTrait(member, name))
    switch (target.type) {
      case "list":
        return this.#list(member, target, depth)
      case "map":
        return this.#map(member, target, depth)
      case "structure":
        return this.#structure(target, depth)
      case "union":
        return hasTrait(target, "streaming") ? this.#events(target) : this.#union(target, depth)
      default:
        return this.#simple(member, target, isBody)
    }
  }

  /** A list, of which the test makes a stream. */
  #events(union: Shape): unknown {
    return Array.from({ length: 3 }, () => this.#union(union, 1)).filter((event) => event !== undefined)
  }

  #list(member: MemberShape, list: Shape, depth: number): unknown {
    const item = "members" in list ? list.members.get("member") : undefined
    if (!item) return undefined
    const [min, max] = this.#bounds(member, "length", [0, 3])
    const isBody = !bindings.some((name) => hasTrait(member, name))
    const length = this.#random.integer(Math.max(min, isBody && depth > 4 ? 0 : 1), Math.max(min, Math.min(max, 3)))
    const items = Array.from({ length }, () => this.#item(item, isBody, depth))
    if (items.includes(undefined)) return undefined
    if (!hasTrait(list, "uniqueItems")) return items
    const unique = [...new Map(items.map((one) => [JSON.stringify(one, plainJson), one])).values()]
    return unique.length < min ? undefined : unique
  }

  #item(member: MemberShape, isBody: boolean, depth: number): unknown {
    const target = targetOf(this.#model, member)
    return "members" in target ? this.#member(member, depth + 1) : this.#simple(member, target, isBody)
  }

  #map(member: MemberShape, map: Shape, depth: number): unknown {
    const [key, value] = "members" in map ? [map.members.get("key"), map.members.get("value")] : []
    if (!key || !value) return undefined
    const [min, max] = this.#bounds(member, "length", [0, 3])
    const isBody = !bindings.some((name) => hasTrait(member, name))
    const size = this.#random.integer(Math.max(min, 1), Math.max(1, min, Math.min(max, 3)))
    const entries = Array.from({ length: size }, () => {
      const name = this.#simple(key, targetOf(this.#model, key), false)
      return [typeof name === "string" ? (isBody ? name : name.toLowerCase()) : "", this.#item(value, isBody, depth)]
    })
    // The AWS SDK's runtime sets keys by assignment, which this one is no key for.
    const isWhole = entries.every(([name, item]) => name !== "" && name !== "__proto__" && item !== undefined)
    const made = Object.fromEntries(entries)
    return isWhole && Object.keys(made).length >= min ? made : undefined
  }

  #bounds(member: MemberShape, name: string, [least, most]: readonly [number, number]): [number, number] {
    const value = trait(member, name) ?? trait(targetOf(this.#model, member), name)
    const [min, max] = [property(value, "min"), property(value, "max")]
    const low = min === undefined ? Math.min(least, max === undefined ? least : Number(max)) : Number(min)
    return [low, max === undefined ? Math.max(most, low) : Number(max)]
  }

  #hasRange(member: MemberShape): boolean {
    return hasTrait(member, "range") || hasTrait(targetOf(this.#model, member), "range")
  }

  #long(): bigint {
    const value = BigInt(this.#random.integer(-(2 ** 31), 2 ** 31))
    return this.#longs === "bigint" ? value * (2n ** 31n + 1n) : value
  }

  #simple(member: MemberShape, target: Shape, isBody: boolean): unknown {
    const random = this.#random
    const whole = (min: number, max: number) => {
      const [low, high] = this.#bounds(member, "range", [min, max])
      return random.integer(Math.ceil(low), Math.min(Math.floor(high), Math.ceil(low) + 2 ** 31))
    }
    const values = enumValues(target)
    if (values.length > 0) return random.pick(values)
    switch (target.type) {
      case "boolean":
        return random.chance(0.5)
      case "byte":
        return whole(-128, 127)
      case "short":
        return whole(-32_768, 32_767)
      case "integer":
        return hasTrait(member, "httpResponseCode") ? 201 : whole(-(2 ** 31), 2 ** 31 - 1)
      case "long":
        return this.#hasRange(member) ? BigInt(whole(0, 2 ** 31)) : this.#long()
      case "bigInteger":
        return (this.#longs === "bigint" ? 2n ** 70n : 0n) + BigInt(random.integer(0, 9))
      case "bigDecimal":
        return `${random.integer(1, 999)}.${random.integer(1, 9)}`
      case "float":
      case "double":
        return this.#hasRange(member) ? whole(0, 2 ** 31) : random.integer(-1000, 1000) / 8
      case "timestamp":
        return new Date(random.integer(1, 2 ** 31) * 1000)
      case "document":
        return { a: [1, "b", true, { c: 0.5 }] }
      case "blob": {
        const [min, max] = this.#bounds(member, "length", [1, 40])
        const length = random.integer(Math.max(1, min), Math.max(1, min, Math.min(max, 40)))
        return Uint8Array.from({ length }, () => random.integer(0, 255))
      }
      default: {
        const [min, max] = this.#bounds(member, "length", [0, Number.POSITIVE_INFINITY])
        const pattern = textTrait(member, "pattern") ?? textTrait(target, "pattern")
        return randomText({ min, max, pattern }, isBody, random)
      }
    }
  }
}

/** What is outside of a body: there are texts that do not get through. */
const bindings = ["httpLabel", "httpQuery", "httpHeader", "httpPrefixHeaders", "httpQueryParams", "hostLabel"]

/** An optional structure without members is no payload in restJson1. */
function isEmptyPayload(member: MemberShape, value: unknown): boolean {
  return hasTrait(member, "httpPayload") && isPlain(value) && Object.keys(value).length === 0
}

function isPlain(value: unknown): value is object {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

function membersOf(shape: Shape): readonly MemberShape[] {
  return "members" in shape ? [...shape.members.values()] : []
}

function plainJson(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? String(value) : value
}

/** Models of Smithy 1.0 have texts with the trait instead. */
function enumValues(target: Shape): readonly unknown[] {
  if (target.type === "enum" || target.type === "intEnum") {
    return [...target.members.values()].map((one) => trait(one, "enumValue") ?? one.name)
  }
  const entries = trait(target, "enum")
  return Array.isArray(entries) ? entries.map((entry) => property(entry, "value")) : []
}
