import { expect, test } from "vitest"
import { isNullable, type NullabilityMode } from "./nullability.ts"
import { aggregate, modelOf, type TraitValues } from "./testing.ts"

const text = "smithy.api#String"

function nullable(traits: TraitValues, mode: NullabilityMode, container: TraitValues = {}, target = text): boolean {
  const shape = aggregate("structure", "a#S", { m: [target, traits] }, container)
  const [member] = shape.members.values()
  if (!member) throw new Error("no member")
  return isNullable(modelOf(shape, aggregate("union", "a#U", {})), member, mode)
}

test("a server trusts @required and defaults", () => {
  expect(nullable({}, "server")).toBe(true)
  expect(nullable({ required: {} }, "server")).toBe(false)
  expect(nullable({ default: "" }, "server")).toBe(false)
  expect(nullable({ default: null }, "server")).toBe(true)
  expect(nullable({ default: null, required: {} }, "server")).toBe(false)
  expect(nullable({ required: {}, clientOptional: {} }, "server", { input: {} })).toBe(false)
})

test("a client honours @input and @clientOptional", () => {
  expect(nullable({ required: {} }, "client")).toBe(false)
  expect(nullable({ required: {} }, "client", { input: {} })).toBe(true)
  expect(nullable({ required: {}, clientOptional: {} }, "client")).toBe(true)
})

test("a careful client expects no structure or union", () => {
  expect(nullable({ required: {} }, "client", {}, "a#U")).toBe(false)
  expect(nullable({ required: {} }, "clientCareful", {}, "a#U")).toBe(true)
  expect(nullable({ required: {} }, "clientCareful")).toBe(false)
})

test("a version 1 client knows zero values only", () => {
  const flag = aggregate("intEnum", "a#E", {})
  const ask = (traits: TraitValues) => {
    const shape = aggregate("structure", "a#S", { m: ["a#E", traits] })
    return [...shape.members.values()].map((member) => isNullable(modelOf(shape, flag), member, "clientVersion1"))
  }
  expect(ask({ required: {} })).toEqual([true])
  expect(ask({ default: 1 })).toEqual([true])
  expect(ask({ default: 0 })).toEqual([false])
  expect(ask({ default: 0, addedDefault: {} })).toEqual([true])
})

test("items are null in sparse lists and maps only, keys never", () => {
  const map = aggregate("map", "a#M", { key: text, value: text }, { sparse: {} })
  const answers = [...map.members.values()].map((member) => isNullable(modelOf(map), member, "server"))
  expect(answers).toEqual([false, true])
  const list = aggregate("list", "a#L", { member: text })
  expect([...list.members.values()].map((member) => isNullable(modelOf(list), member, "client"))).toEqual([false])
})
