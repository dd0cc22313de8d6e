import { expect, test } from "vitest"
import { aggregate, modelOf } from "./testing.ts"
import { hasTrait, targetOf, textTrait, trait } from "./traits.ts"

const city = aggregate("structure", "a#City", { name: "a#Name" }, { title: "Town", "aws.api#data": "content" })
const name = aggregate("enum", "a#Name", {})

test("short names are those of the prelude", () => {
  expect(trait(city, "title")).toBe("Town")
  expect(trait(city, "smithy.api#title")).toBe("Town")
  expect(trait(city, "data")).toBeUndefined()
  expect(hasTrait(city, "aws.api#data")).toBe(true)
  expect(hasTrait(city, "required")).toBe(false)
})

test("a text trait is undefined when its value is no text", () => {
  expect(textTrait(city, "title")).toBe("Town")
  expect(textTrait(aggregate("union", "a#U", {}, { title: 3 }), "title")).toBeUndefined()
})

test("a member leads to its target, and a missing target is an error that names both", () => {
  const [member] = city.members.values()
  if (!member) throw new Error("no member")
  expect(targetOf(modelOf(city, name), member)).toBe(name)
  expect(() => targetOf(modelOf(city), member)).toThrow("a#City$name targets a#Name, which does not exist")
})
