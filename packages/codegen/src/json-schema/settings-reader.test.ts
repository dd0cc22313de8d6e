import { expect, it } from "vitest"
import { settingsReader } from "./settings-reader.ts"

it("reads values and falls back", () => {
  const read = settingsReader("openapi", { a: true, b: "x", c: ["y"], d: { e: 1 } })
  expect(read.boolean("a", false)).toBe(true)
  expect(read.boolean("z", true)).toBe(true)
  expect(read.string("b")).toBe("x")
  expect(read.word("b", ["x", "y"])).toBe("x")
  expect(read.strings("c")).toEqual(["y"])
  expect(read.object("d")).toEqual({ e: 1 })
  expect(read.string("toString")).toBeUndefined()
})

it("names the setting whose value is of the wrong type", () => {
  const read = settingsReader("openapi", { a: 1 })
  expect(() => read.boolean("a", false)).toThrow('The setting "a" of "openapi" must be true or false')
  expect(() => read.word("a", ["x", "y"])).toThrow('The setting "a" of "openapi" must be one of x, y')
  expect(() => settingsReader("openapi", [])).toThrow('The settings of "openapi" must be an object')
})

it("takes no settings for none set", () => {
  expect(settingsReader("openapi", undefined).string("a")).toBeUndefined()
})
