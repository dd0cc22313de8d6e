import { expect, test } from "vitest"
import { hasZeroValue, isBoxedMember, isBoxedShape } from "./boxed.ts"
import type { MemberShape } from "./shape.ts"
import { aggregate, modelOf, type TraitValues } from "./testing.ts"

function intEnum(traits: TraitValues) {
  return aggregate("intEnum", "a#E", {}, traits)
}

function ask<T>(
  question: (model: ReturnType<typeof modelOf>, member: MemberShape) => T,
  own: TraitValues,
  of: TraitValues,
) {
  const shape = aggregate("structure", "a#S", { m: ["a#E", own] })
  const [member] = shape.members.values()
  if (!member) throw new Error("no member")
  return question(modelOf(shape, intEnum(of)), member)
}

test("a number is boxed unless it is zero when left out", () => {
  expect(isBoxedShape(intEnum({}))).toBe(true)
  expect(isBoxedShape(intEnum({ default: 1 }))).toBe(true)
  expect(isBoxedShape(intEnum({ default: 0 }))).toBe(false)
})

test("nothing is boxed that had no zero value in version 1.0", () => {
  expect(isBoxedShape(aggregate("structure", "a#S", {}))).toBe(false)
})

test("a member is boxed when it opts out of the default, or got its own later", () => {
  expect(ask(isBoxedMember, { default: null }, { default: 0 })).toBe(true)
  expect(ask(isBoxedMember, { default: 1, addedDefault: {} }, { default: 0 })).toBe(true)
  expect(ask(isBoxedMember, { default: 1, addedDefault: {} }, {})).toBe(false)
  expect(ask(isBoxedMember, { default: 1 }, {})).toBe(false)
  expect(ask(isBoxedMember, { default: 0 }, {})).toBe(false)
  expect(ask(isBoxedMember, {}, {})).toBe(false)
})

test("a member has a zero value by its default alone", () => {
  expect(ask(hasZeroValue, { default: 0 }, {})).toBe(true)
  expect(ask(hasZeroValue, { default: 1 }, {})).toBe(false)
  expect(ask(hasZeroValue, {}, { default: 0 })).toBe(false)
})
