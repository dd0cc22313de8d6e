import { describe, expect, test } from "vitest"
import { loadModel } from "../load/load-model.ts"
import { matchesOf, select } from "./select.ts"

const source = `$version: "2.0"
namespace a
@deprecated(message: "old") @tags(["x", "y"])
service Weather { version: "2020-01-01", operations: [Ping], resources: [City] }
resource City { identifiers: { id: CityId }, read: GetCity, list: ListCities }
@readonly operation GetCity { input := { @required id: CityId }, output := { name: String } }
@readonly operation ListCities { input := {}, output := { cities: Cities }, errors: [Busy] }
operation Ping {}
@error("server") structure Busy {}
@length(min: 1, max: 5) list Cities { member: CityId }
@pattern("^a$") @tags(["x"]) string CityId
@range(min: 3, max: 3) integer Three
structure Node { next: Node }
union Choice { one: String, two: Integer }
enum Color { RED }
string Alone`

const { model } = loadModel([{ name: "test.smithy", text: source }])

function ids(selector: string): string[] {
  return [...select(model, selector)].map(({ id }) => id).filter((id) => !id.startsWith("smithy.api#"))
}

test.each([
  ["service", ["a#Weather"]],
  ["enum", ["a#Color"]],
  ["string", ["a#CityId", "a#Color", "a#Alone"]],
  ["integer", ["a#Three"]],
  ["collection", ["a#Cities"]],
  ["union > member", ["a#Choice$one", "a#Choice$two"]],
])("types: %s", (selector, expected) => {
  expect(ids(selector)).toEqual(expected)
})

test.each([
  ["[trait|range]", ["a#Three"]],
  ["[trait|deprecated|message = OLD i]", ["a#Weather"]],
  ["[trait|deprecated|message = OLD]", []],
  ["[trait|tags|(values) = y, z]", ["a#Weather"]],
  ["[trait|tags|(length) >= 2]", ["a#Weather"]],
  ["string[trait|pattern ^= '^'][trait|pattern $= '$'][trait|pattern *= a]", ["a#CityId"]],
  ["list[trait|length|min < 2][trait|length|max <= 5][trait|length|max > 4.5]", ["a#Cities"]],
  ["[id|namespace = a] :is(union, [id|name = Alone])", ["a#Choice", "a#Alone"]],
  ["[id|member = 'two']", ["a#Choice$two"]],
  ["[service|version ^= 2020]", ["a#Weather"]],
  ["string[id|namespace = a][trait|pattern ?= false]", ["a#Color", "a#Alone"]],
  ["[trait|(keys)|name = 'range']", ["a#Three"]],
])("attributes: %s", (selector, expected) => {
  expect(ids(selector)).toEqual(expected)
})

test.each([
  ["[@trait|range: @{min} = @{max}]", ["a#Three"]],
  ["[@trait|length: @{min} < @{max} && @{max} = 4, 5]", ["a#Cities"]],
  ["[@: @{trait|tags|(values)} {=} @{trait|tags|(values)}][trait|tags]", ["a#Weather", "a#CityId"]],
])("scoped attributes: %s", (selector, expected) => {
  expect(ids(selector)).toEqual(expected)
})

test.each([
  ["service > operation", ["a#Ping"]],
  ["service ~> operation", ["a#Ping", "a#GetCity", "a#ListCities"]],
  ["resource -[read, list]-> operation", ["a#GetCity", "a#ListCities"]],
  ["resource -[collectionOperation]-> *", ["a#ListCities"]],
  ["operation <-[instanceOperation]- resource", ["a#City"]],
  ["structure[trait|error] < operation", ["a#ListCities"]],
  ["[id = a#Alone] <", []],
  ["enum :test(> member > *)", []],
  ["service -[trait]-> [id|name = tags]", []],
])("neighbours: %s", (selector, expected) => {
  expect(ids(selector)).toEqual(expected)
})

test.each([
  ["list :test(> member > string)", ["a#Cities"]],
  ["operation :not([trait|readonly])", ["a#Ping"]],
  ["operation :not(-[output]-> structure)", ["a#Ping"]],
  ["structure :test(:recursive(> member > structure) [id = a#Node])", ["a#Node"]],
  [":topdown([trait|deprecated], operation[trait|readonly])", ["a#Weather", "a#Ping", "a#City"]],
  ["string :in(:root(resource -[identifier]-> *))", ["a#CityId"]],
  ["operation :someday(*)", []],
])("functions: %s", (selector, expected) => {
  expect(ids(selector)).toEqual(expected)
})

test("variables live from where they are set to the end of the selector", () => {
  const load = "$" + "{all}"
  expect(ids(`service $all(~> operation) > resource > operation :in(${load})`)).toEqual(["a#GetCity", "a#ListCities"])
  expect(ids(`operation :in(${load})`)).toEqual([])
  const [match] = matchesOf(model, "service $errors(~> [trait|error])")
  expect([...(match?.variables.get("errors") ?? [])].map(({ id }) => id)).toEqual(["a#Busy"])
})

describe("a selector that cannot be read", () => {
  test.each([
    ["", 0, "expected a shape type, an attribute, a function or a neighbor, found the end"],
    ["strin", 5, '"strin" is no shape type, found the end'],
    ["string [trait|range", 19, "expected a comparator or a closing ], found the end"],
    [":not(string, list)", 18, ":not takes 1, not 2 selectors, found the end"],
    ["string)", 6, 'expected a selector, found ")"'],
    ["[id = 'open]", 6, "the text that starts here lacks its closing '"],
    ["-[member]- string", 8, 'expected "]->", found "]"'],
  ])("%j is an error at %i", (selector, offset, message) => {
    expect(() => select(model, selector)).toThrow(expect.objectContaining({ name: "SelectorError", offset, message }))
  })

  test("nesting is limited", () => {
    const deep = `${":not(".repeat(100_000)}*${")".repeat(100_000)}`
    expect(() => select(model, deep)).toThrow("functions nest deeper than 200")
  })
})
