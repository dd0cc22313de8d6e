import { expect, test } from "vitest"
import { load, traitsOf } from "./testing.ts"

const old = (text: string) => `$version: "1.0"\nnamespace a\n${text}`

test("numbers and booleans have a default unless they are boxed", () => {
  const { model } = load(old("integer I\n@box integer J\nboolean B\nfloat F\nstring S\nbigInteger Big"))
  expect(traitsOf(model, "a#I")).toEqual({ default: 0 })
  expect(traitsOf(model, "a#J")).toEqual({})
  expect(traitsOf(model, "a#B")).toEqual({ default: false })
  expect(traitsOf(model, "a#F")).toEqual({ default: 0 })
  expect(traitsOf(model, "a#S")).toEqual({})
  expect(traitsOf(model, "a#Big")).toEqual({})
})

test("members have the default of their target unless one of the two is boxed", () => {
  const { model } = load(
    old(`structure S {
    a: PrimitiveInteger, b: Integer, @box c: PrimitiveInteger, d: Own, @required e: Own, f: Boxed, g: Newer, h: Zero
}
long Own
@box long Boxed`),
    "long Newer\n@default(0) long Zero",
  )
  expect(traitsOf(model, "a#S$a")).toEqual({ default: 0 })
  expect(traitsOf(model, "a#S$b")).toEqual({})
  expect(traitsOf(model, "a#S$c")).toEqual({ default: null })
  expect(traitsOf(model, "a#S$d")).toEqual({ default: 0 })
  expect(traitsOf(model, "a#S$e")).toEqual({ required: {}, default: 0 })
  expect(traitsOf(model, "a#S$f")).toEqual({})
  expect(traitsOf(model, "a#S$g")).toEqual({})
  expect(traitsOf(model, "a#S$h")).toEqual({ default: 0 })
})

test("a stream is empty unless it is required", () => {
  const { model } = load(old("structure S { a: Stream, @required b: Stream }\n@streaming blob Stream"))
  expect(traitsOf(model, "a#S$a")).toEqual({ default: "" })
  expect(traitsOf(model, "a#S$b")).toEqual({ required: {} })
})

test("only members of structures have defaults", () => {
  const { model } = load(old("list L { member: PrimitiveInteger }\nunion U { a: PrimitiveInteger }"))
  expect(traitsOf(model, "a#L$member")).toEqual({})
  expect(traitsOf(model, "a#U$a")).toEqual({})
})

test("shapes of version 2.0 stay as they are", () => {
  const { model } = load("integer I\nstructure S { a: PrimitiveInteger }")
  expect(traitsOf(model, "a#I")).toEqual({})
  expect(traitsOf(model, "a#S$a")).toEqual({})
})
